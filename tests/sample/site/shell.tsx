import { createElement, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { kindOfTab, type TabName } from '../columns';
import type { SampleOptions } from '../options';
import { words } from '../words';
import { contentOf, defineElements, sheet } from './layouts/he-elements';
import { follow } from './navigate';
import { go, hrefOf } from './state';

/** Dark bar, account, left menu: the portal around the referrals. */
function Frame({ options, children }: { readonly options: SampleOptions; readonly children: ReactNode }) {
  const here = words[options.language];
  const kind = kindOfTab(options.list);
  const [name, id] = options.account.split('|');
  const [open, setOpen] = useState(false);
  const entry = (to: TabName, label: string, current: boolean) => (
    <li>
      <a
        href={hrefOf({ list: to, referral: null })}
        aria-current={current ? 'page' : undefined}
        onClick={follow(() => go({ list: to, referral: null }))}
      >
        {label}
      </a>
    </li>
  );
  return (
    <div className="portal">
      <header className="bar">
        <button type="button" aria-label="Menu" className="bar-button">
          ☰
        </button>
        <span className="brand">Microsoft Partner Center</span>
        <div className="bar-search">⌕</div>
        {options.account !== '' && (
          <div className="account">
            <button
              type="button"
              className="bar-button"
              aria-expanded={open}
              aria-haspopup="dialog"
              data-bi-name="account"
              onClick={() => setOpen(!open)}
              aria-label={name}
            >
              <span>{name}</span>
              <span className="avatar" aria-hidden="true">
                {(name ?? '').slice(0, 1)}
              </span>
            </button>
            <div className="account-menu" hidden={!open}>
              <div>{name}</div>
              {id !== undefined && (
                <div>
                  ID: <span data-bi-name="account-id">{id}</span>
                </div>
              )}
            </div>
          </div>
        )}
      </header>
      <nav className="crumbs" aria-label="Breadcrumb">
        <span>{here.pages.home}</span> › <strong>{here.pages.referrals}</strong>
      </nav>
      <div className="below">
        <nav className="menu" aria-label={here.pages.referrals}>
          <ul>
            <li>
              <span>{here.pages.businessProfile}</span>
            </li>
            {entry('marketplace', here.pages.leads, kind === 'lead')}
            <li className="group">{here.pages.coSell}</li>
            <li>
              <span>{here.pages.solutions}</span>
            </li>
            {entry('inbound', here.pages.opportunities, kind === 'co-sell')}
            <li className="group">{here.pages.analyze}</li>
            <li>
              <span>{here.pages.summary}</span>
            </li>
          </ul>
        </nav>
        <main>{children}</main>
      </div>
    </div>
  );
}

/** The same frame, in the portal's nested shadow roots or in plain light DOM. */
export function Shell({
  options,
  children,
}: {
  readonly options: SampleOptions;
  readonly children: ReactNode;
}) {
  const shadowed = options.layout === 'he-grid';
  const shell = useRef<HTMLElement>(null);
  const [content, setContent] = useState<Element | null>(null);
  if (shadowed) defineElements(options.prefix);
  useLayoutEffect(() => {
    if (!document.adoptedStyleSheets.includes(sheet())) document.adoptedStyleSheets.push(sheet());
    setContent(shell.current === null ? null : contentOf(shell.current, options.prefix));
  }, [shadowed, options.prefix]);
  const frame = <Frame options={options}>{children}</Frame>;
  if (!shadowed) return frame;
  return createElement(
    `${options.prefix}_he-shell`,
    { ref: shell },
    content === null ? null : createPortal(frame, content),
  );
}
