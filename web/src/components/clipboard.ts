// Putting text on the clipboard. Pages from a disk and frames without the permission have no clipboard object: there the old way,
// by a selected text field, may do.

/** Whether the text is on the clipboard. */
export async function copy(text: string, place: ShadowRoot): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const focused = place.activeElement as HTMLElement | null;
    const field = document.createElement('textarea');
    field.className = 'hidden';
    field.value = text;
    place.append(field);
    field.select();
    const done = document.execCommand('copy');
    field.remove();
    focused?.focus();
    return done;
  }
}
