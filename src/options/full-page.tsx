import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { text } from '../text/text';
import { Icon } from '../ui/icons';
import { later } from '../ui/later';
import { hrefTo, place } from './place';
import { SampleStrip } from './sample-strip';
import { SectionView } from './section-view';
import { sections } from './sections';

const Palette = later(async () => (await import('./palette/palette')).Palette);

/** Navigation at the side, one section beside it. */
export function FullPage() {
  const { section: name, part } = place.value;
  const open = sections.find((section) => section.name === name) ?? sections[0];
  const heading = useRef<HTMLHeadingElement>(null);
  const first = useRef(true);
  /** Whether a narrow window shows the sections; a wide one always does. */
  const choosing = useSignal(false);
  const label = open === undefined ? text('extension_name') : text(open.label);
  useEffect(() => {
    document.title = `${label} – ${text('extension_name')}`;
    // A person who moved by keyboard or screen reader lands where the new section starts.
    if (!first.current) heading.current?.focus();
    first.current = false;
    choosing.value = false;
  }, [label]);

  const palette = usePaletteKey();

  return (
    <div class="full-page">
      <header class="full-page-side">
        <p class="full-page-name">
          <img src="/icons/icon-32.png" alt="" width="24" height="24" />
          <span>{text('extension_name')}</span>
        </p>
        <button
          type="button"
          class="button full-page-menu"
          aria-expanded={choosing.value}
          aria-controls="sections"
          onClick={() => {
            choosing.value = !choosing.peek();
          }}
        >
          <span>{label}</span>
          <Icon name="chevron" />
        </button>
        <nav id="sections" aria-label={text('full_page_navigation')} data-open={choosing.value || undefined}>
          <ul>
            {sections.map((section) => (
              <li key={section.name}>
                <a href={hrefTo(section.name)} aria-current={section === open ? 'page' : undefined}>
                  {text(section.label)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main class="full-page-main">
        <SampleStrip />
        <h1 ref={heading} tabIndex={-1}>
          {label}
        </h1>
        {open && <SectionView section={open} part={part} />}
      </main>
      {palette.typed !== null && <Palette typed={palette.typed} onClose={palette.close} />}
    </div>
  );
}

interface PaletteKey {
  /** What was typed since Ctrl+K until the palette was there; null: it was not asked for. */
  readonly typed: string | null;
  readonly close: () => void;
}

/** Hears Ctrl+K. Until the palette is loaded it takes what is typed: letters would do something to a row. */
function usePaletteKey(): PaletteKey {
  const typed = useSignal<string | null>(null);
  useEffect(() => {
    const keys = new AbortController();
    document.addEventListener(
      'keydown',
      (event) => {
        // A dialog that is open has the keyboard to itself.
        if (document.querySelector('dialog[open]') !== null) return;
        const { key } = event;
        const isCommand = event.ctrlKey || event.metaKey;
        const before = typed.peek();
        if (isCommand && !event.altKey && key.toLowerCase() === 'k') typed.value = before ?? '';
        else if (before === null || isCommand) return;
        else if (key === 'Escape') typed.value = null;
        else if (key.length === 1) typed.value = before + key;
        event.preventDefault();
        event.stopPropagation();
      },
      { signal: keys.signal, capture: true },
    );
    return () => keys.abort();
  }, [typed]);
  return {
    typed: typed.value,
    close: () => {
      typed.value = null;
    },
  };
}
