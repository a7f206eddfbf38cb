import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { type LineProblem, shortened } from '../../files/referral-file';
import { plural, text } from '../../text/text';
import { eitherText, linesText, PROBLEMS } from './import-text';
import { PagedTable } from './paged-table';

const keys = new WeakMap<LineProblem, string>();
let next = 0;
/** One line can have several problems, even alike: each object is its own row. */
function keyOf(problem: LineProblem): string {
  const known = keys.get(problem) ?? String((next += 1));
  keys.set(problem, known);
  return known;
}

interface Props {
  readonly problems: readonly LineProblem[];
  /** The file's text, where its lines are those that the problems count; null: it has none. */
  readonly source: string | null;
}

/** Lines that are refused, then values that are left out, each by its line and with its reason. */
export function ProblemTables({ problems, source }: Props): JSX.Element {
  const lines = problems.filter(({ refused }) => refused === 'line');
  const values = problems.filter(({ refused }) => refused === 'value');
  const written = useMemo(() => source?.split(/\r\n|\n|\r/u) ?? [], [source]);
  return (
    <>
      {lines.length > 0 && (
        <ProblemTable
          caption={plural('files_lines_refused', lines.length)}
          rows={lines}
          written={written}
          open
        />
      )}
      {values.length > 0 && (
        <ProblemTable
          caption={plural('files_values_refused', values.length)}
          rows={values}
          written={written}
          open={false}
        />
      )}
    </>
  );
}

function ProblemTable({
  caption,
  rows,
  written,
  open,
}: {
  readonly caption: string;
  readonly rows: readonly LineProblem[];
  /** The lines of the file, as they are written. */
  readonly written: readonly string[];
  readonly open: boolean;
}): JSX.Element {
  return (
    <details class="part" open={open}>
      <summary>{caption}</summary>
      <PagedTable
        caption={caption}
        rows={rows}
        keyOf={keyOf}
        headers={[text('files_line'), text('files_column'), text('files_why'), text('files_found')]}
        cells={({ line, lastLine, column, reason, found, readings }) => (
          <>
            <th scope="row">{linesText(line, lastLine)}</th>
            <td>{column ?? ''}</td>
            <td>{text(PROBLEMS[reason])}</td>
            <td>
              <bdi>{found ?? shortened(written.slice(line - 1, lastLine).join(' '))}</bdi>
              {readings !== undefined && <span class="quiet"> {eitherText(readings)}</span>}
            </td>
          </>
        )}
      />
    </details>
  );
}
