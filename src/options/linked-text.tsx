import type { JSX } from 'preact';
import { type MessageName, text } from '../text/text';
import { hrefTo } from './place';

interface Props {
  /** A message whose `$1` is the link. */
  readonly sentence: MessageName;
  /** The section that the link leads to, and the message that names it. */
  readonly section: string;
  readonly label: MessageName;
}

/** Stands for the link in the sentence; no language uses it. */
const MARK = '\uE000';

/** A sentence with a section's name in it as a link, wherever a language puts it. */
export function LinkedText({ sentence, section, label }: Props): JSX.Element {
  const [before = '', after = ''] = text(sentence, MARK).split(MARK);
  return (
    <>
      {before}
      <a href={hrefTo(section)}>{text(label)}</a>
      {after}
    </>
  );
}
