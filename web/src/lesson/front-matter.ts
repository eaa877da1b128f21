// A chapter's front matter: `key: value` lines between two `---`, nothing nested.
import type { Profile } from '../protocol/messages';

export interface FrontMatter {
  title: string;
  profile: Profile;
  credit: string;
  /** Data files, as paths from the chapter's folder. */
  files: string[];
  /** In the first chapter: the lesson's name, and a line about it. */
  lesson: string;
  about: string;
}

export class LessonError extends Error {
  override name = 'LessonError';
}

export function splitFrontMatter(text: string): { meta: FrontMatter; body: string } {
  const match = /^---\n([\s\S]*?)\n---\n/.exec(text);
  if (!match) throw new LessonError('a chapter starts with front matter between two --- lines');
  const values = new Map<string, string>();
  for (const line of match[1]!.split('\n')) {
    if (line.trim() === '') continue;
    const colon = line.indexOf(':');
    if (colon < 0) throw new LessonError(`front matter is "key: value", not "${line}"`);
    values.set(line.slice(0, colon).trim(), line.slice(colon + 1).trim());
  }
  const profile = values.get('profile') ?? 'modern';
  if (profile !== 'modern' && profile !== 'scipy2008') throw new LessonError(`there is no profile "${profile}"`);
  const title = values.get('title');
  if (!title) throw new LessonError('front matter needs a title');
  const files = (values.get('files') ?? '').split(',').map((path) => path.trim()).filter(Boolean);
  return { meta: { title, profile, credit: values.get('credit') ?? '', files, lesson: values.get('lesson') ?? '', about: values.get('about') ?? '' }, body: text.slice(match[0].length) };
}
