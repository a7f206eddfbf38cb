/** Pages that the chaos test reads. `data-changes` marks the text that changes from `data-before` to `data-after`. */
export interface ChaosPage {
  readonly path: string;
  readonly body: string;
}

const bar = `<header role="banner"><nav><a href="/">Home</a><a href="/referrals" aria-current="page">Referrals</a></nav>
  <button id="account-switch" type="button">Contoso Consulting</button></header>`;
const changes = '<span data-changes data-before="Received" data-after="Accepted">Received</span>';
const guid = (n: number): string => `1f0c7c3e-0000-4000-8000-00000000000${n}`;
const days = ['11/02/2026', '11/13/2026', '11/14/2026', '11/15/2026', '11/16/2026', '11/17/2026'] as const;
const companies = ['Fabrikam', 'Adatum', 'Tailspin', 'Wingtip', 'Litware', 'Proseware'] as const;

const gridRow = (n: number): string => `<div role="row" aria-rowindex="${n + 2}" row-id="r${n}">
  <div role="gridcell"><input type="checkbox" aria-label="Select row"></div>
  <div role="gridcell"><a href="/en-us/dashboard/referrals/cosell/${guid(n)}">Deal ${n + 1}</a></div>
  <div role="gridcell">${companies[n]}</div>
  <div role="gridcell">${n === 1 ? changes : 'Received'}<div>${n === 2 ? 'Deal expires in 3 day(s)' : ''}</div></div>
  <div role="gridcell">${days[n]}</div>
  <div role="gridcell">$${n + 1},250.50</div>
  <div role="gridcell">United States</div>
  <div role="gridcell"><button type="button" aria-pressed="${n === 0}" aria-label="Favorite"><svg></svg></button></div>
</div>`;

const grid: ChaosPage = {
  path: '/en-us/dashboard/referrals/cosell/inbound',
  body: `${bar}<main><h1>Referrals | Co-sell opportunities</h1>
    <div role="tablist"><button role="tab" aria-selected="true">Inbound (6)</button><button role="tab">Outbound</button></div>
    <div>Applied filters</div><div>Country: United States</div><button type="button">Clear all</button>
    <div role="grid" aria-rowcount="7"><div role="rowgroup"><div role="row" aria-rowindex="1">
    <div role="columnheader"><input type="checkbox" aria-label="Select all"></div>
    ${['Deal name', 'Customer name', 'Status', 'Created on', 'Deal value (USD)', 'Country', 'Favorite']
      .map((heading) => `<div role="columnheader">${heading}</div>`)
      .join('')}</div></div>
    <div role="rowgroup">${days.map((_, n) => gridRow(n)).join('')}</div></div>
    <nav aria-label="Pages"><button type="button">Previous</button><button type="button" aria-current="page">1</button>
    <button type="button">2</button><button type="button">Next</button><span>1–6 of 12</span></nav></main>`,
};

const card = (n: number): string => `<li><article>
  <h3><a href="/en-us/dashboard/referrals/leads/${guid(n)}">${companies[n]}</a></h3>
  <div><span>Status</span><span>${n === 1 ? changes : 'Received'}</span></div>
  <div><span>Created on</span><span>${days[n]}</span></div>
  <div><span>Contact name</span><span>${['Ana Trujillo', 'Bo Li', 'Cy Ray', 'Di Fox', 'Ed Poe', 'Flo Day'][n]}</span></div>
  <div><span>Lead source</span><span>AppSource</span></div>
</article></li>`;

const cards: ChaosPage = {
  path: '/en-us/dashboard/referrals/leads/marketplace',
  body: `${bar}<main><h1>Referrals | Leads</h1><ul>${days.map((_, n) => card(n)).join('')}</ul></main>`,
};

const field = (label: string, value: string): string => `<div><dt>${label}</dt><dd>${value}</dd></div>`;
const detail: ChaosPage = {
  path: `/en-us/dashboard/referrals/cosell/${guid(0)}`,
  body: `${bar}<main><h1>Deal 1</h1><span class="badge">Co-sell</span>
    <ol><li aria-current="step">Received</li><li>Accepted</li><li>Won/lost</li></ol>
    <p>This deal expires in 3 days.</p>
    <section><h2>Deal</h2><dl>
    ${field('Deal name', 'Deal 1')}${field('Status', changes)}${field('Created on', days[0])}
    ${field('Deal value', '$1,250.50')}${field('Estimated close date', '12/20/2026')}
    ${field('Deal type', 'Co-sell')}${field('Notes', 'Wants 120 seats')}</dl></section>
    <section><h2>Customer</h2><dl>${field('Customer name', 'Fabrikam')}${field('Country', 'United States')}</dl></section>
    <section><h2>Primary contact</h2><dl>${field('Contact name', 'Ana Trujillo')}${field('Email', 'ana@fabrikam.example')}
    ${field('Phone', '+1 555 0101')}</dl></section></main>`,
};

export const chaosPages: Readonly<Record<string, ChaosPage>> = { grid, cards, detail };
