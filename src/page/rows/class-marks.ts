import { kept } from '../evidence';

export const screenReaderOnly = 1;
export const skeleton = 2;
const classMarks = new Map<string, number>();
/** What the words in a class name tell; there are few different class names on a page, so each is judged once. */
export function marksOf(className: unknown): number {
  if (typeof className !== 'string' || className === '') return 0;
  let marks = classMarks.get(className);
  if (marks === undefined) {
    if (classMarks.size > kept.classes) classMarks.clear();
    marks =
      (/(?:^|[-_\s])(?:sr|visually|screen-?reader)-?_?(?:only|hidden|text)|(?:visually|a11y)-?hidden|screenreader/iu.test(
        className,
      )
        ? screenReaderOnly
        : 0) | (/skeleton|shimmer/iu.test(className) ? skeleton : 0);
    classMarks.set(className, marks);
  }
  return marks;
}
