import type { JSX, RefObject } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { parseTemplate, type TemplateProblem } from '../../domain/template-text';
import type { VariableName } from '../../domain/template-variables';
import { sentences, text } from '../../text/text';
import { variableName } from '../../ui/variable-name';
import { caretPlace } from './caret-place';
import { type OpenVariable, openVariable, variablesFor } from './open-variable';
import { Spoken } from '../../ui/spoken';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly lines: number;
  readonly onEdit: (value: string) => void;
}

function problemText({ kind, at, written, suggestion }: TemplateProblem): string {
  const where = text('template_problem_at', at.line, at.column);
  switch (kind) {
    case 'unknown-variable':
      return sentences(
        where,
        suggestion === null
          ? text('template_unknown', written)
          : text('template_unknown_meant', written, suggestion),
      );
    case 'shift-not-allowed':
      return sentences(where, text('template_no_shift', written));
    case 'not-closed':
      return sentences(where, text('template_not_closed'));
    case 'empty':
      return sentences(where, text('template_empty_variable'));
  }
}

/** Types a text in place of what is chosen, so that the browser's own undo takes it back. */
function typeOver(area: HTMLTextAreaElement, from: number, to: number, typed: string): void {
  area.focus();
  area.setSelectionRange(from, to);
  if (!document.execCommand('insertText', false, typed)) area.setRangeText(typed, from, to, 'end');
}

/** Where a list opens for what begins at `offset`, in px from the part that holds text and list. */
function placeOf(area: HTMLTextAreaElement, offset: number): { readonly x: number; readonly y: number } {
  const { x, y } = caretPlace(area, offset);
  return { x: area.offsetLeft + x, y: area.offsetTop + y };
}

interface VariableChoice {
  /** The braces in which one types; null: the list is closed. */
  readonly open: OpenVariable | null;
  readonly offered: readonly VariableName[];
  /** The one that Enter would insert; undefined: none is offered. */
  readonly current: VariableName | undefined;
  /** Opens or closes the list, by where the caret is. */
  readonly follow: () => void;
  readonly close: () => void;
  readonly insert: (name: VariableName) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** The variables that are offered while one types within braces. */
function useVariableChoice(
  area: RefObject<HTMLTextAreaElement | null>,
  onEdit: (value: string) => void,
): VariableChoice {
  const [open, setOpen] = useState<OpenVariable | null>(null);
  const [chosen, setChosen] = useState(0);
  const offered = open === null ? [] : variablesFor(open.typed, variableName);
  const current = offered[chosen] ?? offered[0];

  const insert = (name: VariableName): void => {
    const field = area.current;
    if (field === null || open === null) return;
    typeOver(field, open.from, open.to, `{{${name}}}`);
    setOpen(null);
    onEdit(field.value);
  };
  return {
    open,
    offered,
    current,
    insert,
    close: () => setOpen(null),
    follow() {
      const field = area.current;
      if (field === null) return;
      const next =
        field.selectionStart === field.selectionEnd ? openVariable(field.value, field.selectionStart) : null;
      if (next?.typed !== open?.typed || next?.from !== open?.from) setChosen(0);
      setOpen(next);
    },
    onKeyDown(event) {
      if (current === undefined || event.isComposing) return;
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step !== undefined) setChosen((at) => (at + step + offered.length) % offered.length);
      else if (event.key === 'Enter' || event.key === 'Tab') insert(current);
      else if (event.key === 'Escape') setOpen(null);
      else return;
      event.preventDefault();
    },
  };
}

/** One text of a template: two opening braces offer the variables at the place where one types. */
export function TemplateText({ label, value, lines, onEdit }: Props): JSX.Element {
  const area = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const { open, offered, current, follow, close, insert, onKeyDown } = useVariableChoice(area, onEdit);
  const isOpen = open !== null && current !== undefined;
  // While a name is being typed, its braces are no mistake.
  const wrong = parseTemplate(value).problems.filter(({ at }) => !isOpen || at.offset !== open.from);

  return (
    <div class="template-text">
      <label class="sheet-field">
        <span>{label}</span>
        <textarea
          ref={area}
          class="field"
          rows={lines}
          dir="auto"
          value={value}
          aria-invalid={wrong.length > 0}
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-controls={isOpen ? id : undefined}
          aria-activedescendant={isOpen ? `${id}-${current}` : undefined}
          spellcheck
          onInput={({ currentTarget }) => {
            onEdit(currentTarget.value);
            follow();
          }}
          onKeyDown={onKeyDown}
          onClick={follow}
          onKeyUp={({ key }) => {
            if (['ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(key)) follow();
          }}
          onBlur={close}
        />
      </label>
      {isOpen && area.current !== null && (
        <VariableList
          id={id}
          names={offered}
          current={current}
          at={placeOf(area.current, open.from)}
          onChoose={insert}
        />
      )}
      <button
        type="button"
        class="button template-insert"
        data-plain
        aria-label={text('template_insert_into', label)}
        onClick={() => {
          const field = area.current;
          if (field === null) return;
          typeOver(field, field.selectionStart, field.selectionEnd, '{{');
          onEdit(field.value);
          follow();
        }}
      >
        {text('template_insert')}
      </button>
      {wrong.map((problem) => (
        <Spoken key={problem.at.offset} class="sheet-wrong">
          {problemText(problem)}
        </Spoken>
      ))}
    </div>
  );
}

/** The variables that may be meant, below the line in which one types. */
function VariableList({
  id,
  names,
  current,
  at: { x, y },
  onChoose,
}: {
  readonly id: string;
  readonly names: readonly VariableName[];
  readonly current: VariableName;
  readonly at: { readonly x: number; readonly y: number };
  readonly onChoose: (name: VariableName) => void;
}): JSX.Element {
  return (
    <ul
      id={id}
      role="listbox"
      class="template-variables"
      style={{ '--x': `${x}px`, '--y': `${y}px` }}
      aria-label={text('template_variables')}
    >
      {names.map((name) => (
        <li
          key={name}
          id={`${id}-${name}`}
          role="option"
          aria-selected={name === current}
          ref={(line) => {
            if (name === current) line?.scrollIntoView({ block: 'nearest' });
          }}
          // The text keeps the focus and its caret.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(name)}
        >
          <span>{variableName(name)}</span> <code>{`{{${name}}}`}</code>
        </li>
      ))}
    </ul>
  );
}
