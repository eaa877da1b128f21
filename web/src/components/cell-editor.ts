// The editor of a cell. Loaded when a reader first enters a cell; until then cells are plain highlighted text.
import { acceptCompletion, autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap, type CompletionContext, type CompletionResult } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentLess, indentMore } from '@codemirror/commands';
import { pythonLanguage } from '@codemirror/lang-python';
import { bracketMatching, HighlightStyle, indentOnInput, indentUnit, LanguageSupport, syntaxHighlighting } from '@codemirror/language';
import { EditorState, Prec, StateEffect, StateField } from '@codemirror/state';
import { Decoration, drawSelection, EditorView, keymap, type DecorationSet } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import type { Completions, SourceRange } from '../protocol/messages';
import { pasted } from './pasted';

export interface EditorActions {
  run(): void;
  runAndNext(): void;
  leave(): void;
  changed(code: string): void;
  complete(code: string, cursor: number): Promise<Completions | null>;
}

const setWrong = StateEffect.define<readonly SourceRange[]>();

const wrongField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(wrong, transaction) {
    for (const effect of transaction.effects) {
      if (!effect.is(setWrong)) continue;
      const { doc } = transaction.state;
      const at = (line: number, column: number) => {
        const { from, to } = doc.line(Math.min(Math.max(line, 1), doc.lines));
        return Math.min(from + column, to);
      };
      const marks = effect.value
        .map((r) => ({ from: at(r.line, r.column), to: at(r.endLine, r.endColumn) }))
        .filter(({ from, to }) => to > from)
        .map(({ from, to }) => Decoration.mark({ class: 'wrong' }).range(from, to));
      return Decoration.set(marks, true);
    }
    return transaction.docChanged ? Decoration.none : wrong;
  },
  provide: (field) => EditorView.decorations.from(field),
});

const colours = HighlightStyle.define([
  { tag: tags.keyword, class: 'keyword' },
  { tag: [tags.bool, tags.null, tags.operatorKeyword, tags.controlKeyword, tags.definitionKeyword, tags.moduleKeyword], class: 'keyword' },
  { tag: tags.comment, class: 'comment' },
  { tag: [tags.string, tags.special(tags.string)], class: 'string' },
  { tag: tags.number, class: 'number' },
  { tag: [tags.definition(tags.function(tags.variableName)), tags.definition(tags.className)], class: 'definition' },
  { tag: tags.meta, class: 'decorator' },
]);

const theme = EditorView.theme({
  '&': { color: 'inherit', background: 'none' },
  '.cm-scroller': { fontFamily: 'inherit', lineHeight: 'inherit', overflowX: 'auto', scrollbarWidth: 'thin' },
  '.cm-content': { padding: '0', caretColor: 'var(--medkit-ink)' },
  '.cm-line': { padding: '0' },
  '.cm-cursor': { borderLeftColor: 'var(--medkit-ink)', borderLeftWidth: '2px' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    background: 'light-dark(#cfe6d8, #2b4d3f)',
  },
  '&.cm-focused .cm-matchingBracket': { background: 'var(--medkit-good-wash)', outline: '1px solid var(--medkit-accent)' },
  '&.cm-focused .cm-nonmatchingBracket': { color: 'var(--medkit-bad)', background: 'none' },
  '.cm-tooltip': { background: 'var(--medkit-raised)', border: '1px solid var(--medkit-edge)', borderRadius: '5px', color: 'var(--medkit-ink)' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--medkit-mono)', fontSize: 'var(--medkit-code-size)', maxHeight: '12em' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '2px 8px' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { background: 'var(--medkit-accent)', color: 'var(--medkit-on-accent)' },
  '.cm-completionDetail': { fontStyle: 'normal', opacity: '0.8' },
});

/** Chromium would give text that takes the place of highlighted text a style of its own, which a strict CSP forbids. */
const replacing = EditorView.domEventHandlers({
  beforeinput({ inputType, data, isComposing }, view) {
    const { ranges, main } = view.state.selection;
    if (inputType !== 'insertText' || !data || isComposing || main.empty || ranges.length > 1) return false;
    const { from, to } = main;
    const insert = () => view.state.update({ changes: { from, to, insert: data }, selection: { anchor: from + data.length }, scrollIntoView: true, userEvent: 'input.type' });
    if (!view.state.facet(EditorView.inputHandler).some((handle) => handle(view, from, to, data, insert))) view.dispatch(insert());
    return true;
  },
});

export class CellEditor {
  #view: EditorView;

  constructor(parent: HTMLElement, root: ShadowRoot, code: string, actions: EditorActions) {
    const own = keymap.of([
      { key: 'Shift-Enter', run: () => (actions.runAndNext(), true) },
      { key: 'Mod-Enter', run: () => (actions.run(), true) },
      { key: 'Ctrl-Enter', run: () => (actions.run(), true) },
    ]);
    const rest = keymap.of([
      ...closeBracketsKeymap,
      ...completionKeymap,
      ...defaultKeymap.filter((binding) => binding.key !== 'Mod-Enter'),
      ...historyKeymap,
      { key: 'Escape', run: () => (actions.leave(), true) },
      { key: 'Tab', run: acceptCompletion },
      { key: 'Tab', run: insertIndent, shift: indentLess },
    ]);
    this.#view = new EditorView({
      parent,
      root,
      state: EditorState.create({
        doc: code,
        extensions: [
          Prec.highest(own),
          history(),
          drawSelection(),
          indentOnInput(),
          indentUnit.of('    '),
          EditorState.tabSize.of(4),
          bracketMatching(),
          closeBrackets(),
          new LanguageSupport(pythonLanguage),
          syntaxHighlighting(colours),
          autocompletion({ override: [(context) => complete(context, actions)], icons: false }),
          replacing,
          wrongField,
          theme,
          rest,
          EditorView.contentAttributes.of({ 'aria-label': 'Python code. Escape leaves the editor.', autocapitalize: 'off', spellcheck: 'false' }),
          EditorView.clipboardInputFilter.of((text, { doc, selection }) => {
            const { from } = selection.main;
            return pasted(text, doc.sliceString(doc.lineAt(from).from, from));
          }),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) actions.changed(update.state.doc.toString());
          }),
        ],
      }),
    });
  }

  get code(): string {
    return this.#view.state.doc.toString();
  }

  set code(code: string) {
    if (code !== this.code) this.#view.dispatch({ changes: { from: 0, to: this.#view.state.doc.length, insert: code } });
  }

  focus(at?: { x: number; y: number }): void {
    this.#view.focus();
    const position = at && this.#view.posAtCoords(at, false);
    this.#view.dispatch({ selection: { anchor: position ?? this.#view.state.doc.length } });
  }

  /** Types into the editor, as a key would; `Tab` indents. */
  type(text: string): void {
    this.#view.focus();
    if (text === 'Tab') insertIndent(this.#view);
    else this.#view.dispatch(this.#view.state.replaceSelection(text));
  }

  markWrong(ranges: readonly SourceRange[]): void {
    this.#view.dispatch({ effects: setWrong.of(ranges) });
  }

  destroy(): void {
    this.#view.destroy();
  }
}

/** Indents the selected lines; with nothing selected, goes to the next stop. */
function insertIndent(view: EditorView): boolean {
  if (view.state.selection.ranges.some((range) => !range.empty)) return indentMore(view);
  const { head } = view.state.selection.main;
  const column = head - view.state.doc.lineAt(head).from;
  view.dispatch(view.state.replaceSelection(' '.repeat(4 - (column % 4))));
  return true;
}

async function complete(context: CompletionContext, actions: EditorActions): Promise<CompletionResult | null> {
  const word = context.matchBefore(/[\p{L}_][\p{L}\p{N}_]*|\./u);
  if (!word && !context.explicit) return null;
  const found = await actions.complete(context.state.doc.toString(), context.pos);
  if (!found || found.items.length === 0) return null;
  const options = found.items.map(({ label, kind, detail }) => ({ label, ...(kind && { type: kind }), ...(detail && { detail }) }));
  return { from: found.from, to: found.to, options, validFor: /^[\p{L}\p{N}_]*$/u };
}
