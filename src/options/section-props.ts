export interface SectionProps {
  /** What is open in the section, from the address; null: its start. */
  readonly part: string | null;
}
