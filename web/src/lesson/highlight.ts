// Python source to coloured spans, for code that is shown and not (yet) in an editor. A scanner, not a parser: enough for
// keywords, strings, numbers and comments.

export type TokenKind = 'keyword' | 'string' | 'number' | 'comment' | 'decorator' | 'definition' | 'plain';

export interface Token {
  kind: TokenKind;
  text: string;
}

const kKeywords = new Set(
  ('False None True and as assert async await break class continue def del elif else except finally for from global if import in is ' +
    'lambda nonlocal not or pass raise return try while with yield match case').split(' '),
);

const kScanner = new RegExp(
  [
    /(?<comment>#[^\n]*)/,
    /(?<string>(?<![\p{L}\p{N}_])[rRbBfFuU]{0,2}(?:"""[\s\S]*?(?:"""|(?![\s\S]))|'''[\s\S]*?(?:'''|(?![\s\S]))|"(?:\\[\s\S]|[^"\\\n])*"?|'(?:\\[\s\S]|[^'\\\n])*'?))/u,
    /(?<number>\b(?:0[xXoObB][\da-fA-F_]+|\d[\d_]*\.?[\d_]*(?:[eE][+-]?\d+)?[jJ]?)|\.\d[\d_]*(?:[eE][+-]?\d+)?[jJ]?)/,
    /(?<decorator>(?<=^[ \t]*)@[\w.]+)/,
    /(?<word>[\p{L}_][\p{L}\p{N}_]*)/u,
  ]
    .map((part) => part.source)
    .join('|'),
  'gmu',
);

export function tokenize(code: string): Token[] {
  const tokens: Token[] = [];
  const push = (kind: TokenKind, text: string) => {
    if (!text) return;
    const last = tokens.at(-1);
    if (last?.kind === kind && kind === 'plain') last.text += text;
    else tokens.push({ kind, text });
  };
  let end = 0;
  let defines = false;
  for (const match of code.matchAll(kScanner)) {
    push('plain', code.slice(end, match.index));
    end = match.index + match[0].length;
    const groups = match.groups!;
    if (groups['word'] !== undefined) {
      const keyword = kKeywords.has(match[0]) && !(/^(?:match|case)$/.test(match[0]) && !/^[ \t]+\S[^\n]*:\s*(?:#[^\n]*)?$/m.test(code.slice(end).split('\n')[0]!));
      push(keyword ? 'keyword' : defines ? 'definition' : 'plain', match[0]);
      defines = keyword && (match[0] === 'def' || match[0] === 'class');
      continue;
    }
    defines = false;
    for (const kind of ['comment', 'string', 'number', 'decorator'] as const) if (groups[kind] !== undefined) push(kind, match[0]);
  }
  push('plain', code.slice(end));
  return tokens;
}
