import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { text } from '../text/text';
import type { Section } from './sections';
import type { SectionProps } from './section-props';
import { Spoken } from '../ui/spoken';

type Loaded =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly section: Section; readonly View: ComponentType<SectionProps> }
  | { readonly kind: 'failed'; readonly reason: string };

/** Loads a section's code and shows it; says so where it could not be loaded. */
export function SectionView({ section, part }: { readonly section: Section; readonly part: string | null }) {
  const [loaded, setLoaded] = useState<Loaded>({ kind: 'loading' });
  useEffect(() => {
    if (section.View !== undefined) return undefined;
    let current = true;
    section.load().then(
      (View) => {
        if (current) setLoaded({ kind: 'ready', section, View });
      },
      (error: unknown) => {
        if (current)
          setLoaded({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
      },
    );
    return () => {
      current = false;
    };
  }, [section]);

  if (section.View !== undefined) return <section.View part={part} />;
  if (loaded.kind === 'failed') return <Spoken>{text('section_failed', loaded.reason)}</Spoken>;
  if (loaded.kind === 'loading' || loaded.section !== section)
    return <Spoken class="section-wait">{text('section_loading')}</Spoken>;
  return <loaded.View part={part} />;
}
