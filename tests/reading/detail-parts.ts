/** A part of a page, and what may be read of it: nothing else. */
export interface PagePart {
  readonly name: string;
  readonly body: string;
  readonly path?: string;
  /** Runs in the page once the body is there. */
  readonly after?: string;
  readonly expect: Readonly<Record<string, unknown>>;
  /** Fields that are read, and stand in `expect` of another test. */
  readonly ignore?: readonly string[];
}

export const guid = '0a1b2c3d-0000-4000-8000-000000000001';
export const leadPath = `/en-us/dashboard/referrals/v2/leads/marketplace/${guid}`;
export const dealPath = `/en-us/dashboard/referrals/cosell/inbound/${guid}`;
const g = (n: number): string => `0a1b2c3d-0000-4000-8000-${String(n).padStart(12, '0')}`;
const f = (label: string, value: string): string =>
  `<div class="f"><div class="l">${label}</div><div class="v">${value}</div></div>`;
const base =
  f('Company name', 'Contoso Company') + f('Customer name', 'John Doe') + f('Created on', 'Aug 1, 2026');
const baseX = { id: guid, company: 'Contoso Company', contactName: 'John Doe', createdAt: '2026-08-01' };

export const partsOfPages: readonly PagePart[] = [
  {
    name: 'history section with pairs',
    body: `<main>${base}${f('Status', 'Accepted')}<h2>History</h2><div>${f('Status', 'Received')}${f('Created on', 'Aug 3, 2026')}${f('Notes', 'first')}</div></main>`,
    expect: { ...baseX, stage: 'accepted' },
  },
  {
    name: 'history table',
    body: `<main>${base}${f('Status', 'Accepted')}<h3>Status history</h3><table><thead><tr><th>Status</th><th>Created on</th><th>Owner</th></tr></thead><tbody><tr><td>Received</td><td>Aug 2, 2026</td><td>Jane</td></tr><tr><td>Accepted</td><td>Aug 5, 2026</td><td>Jane</td></tr></tbody></table></main>`,
    expect: { ...baseX, stage: 'accepted' },
  },
  {
    name: 'history table one row',
    body: `<main>${base}<h3>Status history</h3><table><thead><tr><th>Status</th><th>Created on</th><th>Owner</th></tr></thead><tbody><tr><td>Received</td><td>Aug 2, 2026</td><td>Jane</td></tr></tbody></table></main>`,
    expect: baseX,
  },
  {
    name: 'comments with label-like texts',
    body: `<main>${base}<h3>Comments</h3><div class="c"><b>Jane Roe</b><p>Status: Won. Email: other@x.com</p></div><div class="c"><b>Status: Lost</b><p>Phone: 5551234567</p></div></main>`,
    expect: baseX,
  },
  {
    name: 'notes with paragraphs of label-like texts',
    body: `<main>${base}${f('Notes', '<p>Status: Won</p><p>Email: other@x.com</p>')}</main>`,
    expect: { ...baseX, notes: 'Status: Won\nEmail: other@x.com' },
  },
  {
    name: 'unknown labels between, own containers',
    body: `<main>${base}${f('Status', 'Received')}${f('Owner', 'Jane Roe')}${f('Segment', 'SMB')}${f('Job title', '')}${f('Assigned to', 'Bob Builder')}${f('Customer email', '')}${f('Owner email', 'owner@us.com')}</main>`,
    expect: { ...baseX, stage: 'received' },
  },
  {
    name: 'unknown labels between, flat',
    body: `<main><dl>${[
      ['Company name', 'Contoso Company'],
      ['Customer name', 'John Doe'],
      ['Created on', 'Aug 1, 2026'],
      ['Owner', 'Jane'],
      ['Job title', ''],
      ['Assigned to', 'Bob'],
      ['Customer email', ''],
      ['Owner email', 'o@us.com'],
      ['Status', 'Received'],
    ]
      .map(([l, v]) => `<dt>${l}</dt><dd>${v}</dd>`)
      .join('')}</dl></main>`,
    expect: { ...baseX, stage: 'received' },
  },
  {
    name: 'seller section',
    path: dealPath,
    body: `<main>${f('Deal name', 'Cloud')}${f('Created on', 'Aug 1, 2026')}${f('Status', 'Pending')}<h3>Customer</h3><div>${f('Name', 'Contoso')}${f('Email', 'jd@contoso.com')}</div><h3>Seller</h3><div>${f('Name', 'Sally Seller')}${f('Email', 'sally@microsoft.com')}${f('Phone', '5551234567')}</div></main>`,
    expect: {
      id: guid,
      dealName: 'Cloud',
      createdAt: '2026-08-01',
      stage: 'received',
      company: 'Contoso',
      email: 'jd@contoso.com',
    },
  },
  {
    name: 'team members table',
    path: dealPath,
    body: `<main>${f('Deal name', 'Cloud')}${f('Created on', 'Aug 1, 2026')}${f('Status', 'Pending')}<h3>Team members</h3><table><tr><th>Name</th><th>Email</th><th>Phone</th></tr><tr><td>Kyle Todd</td><td>kyle@us.com</td><td>5551234567</td></tr></table></main>`,
    expect: { id: guid, dealName: 'Cloud', createdAt: '2026-08-01', stage: 'received' },
  },
  {
    name: 'two contacts primary first',
    body: `<main>${f('Company name', 'Contoso Company')}${f('Created on', 'Aug 1, 2026')}${f('Status', 'Received')}<h3>Contacts</h3><div class="card"><span class="badge">Primary</span>${f('Contact name', 'John Doe')}${f('Email', 'jd@contoso.com')}</div><div class="card">${f('Contact name', 'Ann Other')}${f('Email', 'ann@contoso.com')}</div></main>`,
    expect: {
      id: guid,
      company: 'Contoso Company',
      createdAt: '2026-08-01',
      stage: 'received',
      contactName: 'John Doe',
      email: 'jd@contoso.com',
    },
  },
  {
    name: 'edit mode inputs',
    path: dealPath,
    body: `<main>${f('Deal name', '<input value="Changed">')}${f('Estimated value', '<input value="77">')}${f('Notes', '<textarea>draft</textarea>')}${f('Deal type', '<input disabled value="Co-sell">')}${f('Created on', 'Aug 1, 2026')}${f('Status', 'Pending')}${f('Customer name', 'Contoso')}</main>`,
    expect: { id: guid, createdAt: '2026-08-01', stage: 'received', company: 'Contoso' },
    ignore: ['dealType'],
  },
  {
    name: 'filter panel in drawer beside chosen row',
    path: '/en-us/dashboard/referrals/v2/leads/marketplace',
    body: `<main><h1>Leads</h1><table role="grid"><thead><tr><th>Company name</th><th>Status</th><th>Created on</th></tr></thead><tbody><tr role="row" id="row-${g(7)}" aria-selected="true"><td>Contoso</td><td>Received</td><td>8/30/2026</td></tr><tr role="row" id="row-${g(8)}"><td>Fabrikam</td><td>Received</td><td>8/29/2026</td></tr></tbody></table></main><div role="dialog" aria-label="Filter"><h2>Filters</h2>${['Call to action', 'Country', 'Customer name'].map((x) => `<div><button>${x}</button></div>`).join('')}<div><div>Email validity</div><label><input type="checkbox">Valid</label><label><input type="checkbox">Spam</label></div><div><div>Lead quality</div><label><input type="checkbox" checked>High</label></div><div><div>Status</div><label><input type="checkbox">Won</label></div></div>`,
    expect: {},
  },
  {
    name: 'preview card',
    path: '/en-us/dashboard/referrals/cosell/inbound',
    body: `<main><h1>Co-sell</h1></main><div role="dialog" id="card-${guid}"><a href="/x?id=${guid}">Power Virtual Agents</a><div><span>QRP Endorsed</span><span>Inbound</span></div><div><b>Created on :</b> 31-12-2022</div><div><b>IP co-sell eligible :</b> No</div><div><b>Status :</b> <i>&#xE72C;</i> Pending</div><div><b>Microsoft Status :</b> <i></i>Accepted</div><hr><div><b>Customer</b></div><div><b>Name :</b> Contoso</div><div><svg></svg>John Doe</div><div><svg></svg>jd@contoso.com</div><hr><div><b>Seller</b></div><div>Sally</div><div>sally@microsoft.com</div><hr><div>Deal expires in 2 day(s) 1 hour(s)</div></div>`,
    expect: {
      id: guid,
      createdAt: '2022-12-31',
      stage: 'received',
      microsoftStatus: 'Accepted',
      company: 'Contoso',
      expires: '2026-11-22T11:00:00.000Z',
    },
    ignore: ['contactName', 'email'],
  },
  {
    name: 'deal page two Locations',
    path: dealPath,
    body: `<main><h1>Deal | Deal Details</h1><div><div>3,000  USD</div><div>Estimated deal value</div></div><span>OUTBOUND</span><h2>Customer</h2><dl><div><dt>Customer name:</dt><dd>Contoso</dd></div><div><dt>Location:</dt><dd>Lake hills, Bellevue, WA, 98004, United States</dd></div><div><dt>Contacts:</dt><dd><span>abb sss</span></dd></div></dl><h2>Details <button>Edit</button></h2><dl><div><dt>Deal name:</dt><dd>Integration</dd></div><div><dt>Deal type:</dt><dd>Co-sell</dd></div><div><dt>Referral ID:</dt><dd></dd></div><div><dt>Location:</dt><dd>Entire organization</dd></div><div><dt>Estimated close date:</dt><dd>Dec 22, 2022</dd></div><div><dt>Estimated value:</dt><dd>3,000 USD</dd></div><div><dt>Notes:</dt><dd>update</dd></div></dl></main>`,
    expect: {
      id: guid,
      value: 3000,
      currency: 'USD',
      company: 'Contoso',
      address: 'Lake hills, Bellevue, WA, 98004, United States',
      country: 'US',
      contactName: 'abb sss',
      dealName: 'Integration',
      dealType: 'Co-sell',
      closeDate: '2022-12-22',
      notes: 'update',
    },
  },
  {
    name: 'header badge status',
    body: `<main><header><h1>Contoso Company</h1><span class="badge badge-success">Accepted</span></header>${base}${f('Job title', 'CEO')}</main>`,
    expect: { ...baseX, jobTitle: 'CEO', stage: 'accepted' },
  },
  {
    name: 'steps class active',
    body: `<main><ol class="steps"><li class="step done"><span>Received</span></li><li class="step active"><span>Accepted</span></li><li class="step"><span>Won/lost</span></li><li class="step"><span>Closed</span></li></ol>${base}</main>`,
    expect: { ...baseX, stage: 'accepted' },
  },
  {
    name: 'steps pending note',
    body: `<main><h2>Your company's lead progress</h2><div class="p"><div class="s"><i></i><div>Received</div></div><div class="s"><i></i><div>Accepted</div></div><div class="s"><div>Won/lost</div><div>(Pending)</div></div><div class="s"><div>Closed</div></div></div>${base}</main>`,
    expect: { ...baseX, stage: 'accepted' },
  },
  {
    name: 'steps no marks',
    body: `<main><div class="p"><div class="s"><div>Received</div></div><div class="s"><div>Accepted</div></div><div class="s"><div>Closed</div></div></div>${base}</main>`,
    expect: { ...baseX },
  },
  {
    name: 'steps icons',
    body: `<main><div class="p"><div class="s"><i data-icon-name="CompletedSolid" aria-label="Completed"></i><div>Received</div></div><div class="s"><i data-icon-name="CompletedSolid" aria-label="Completed"></i><div>Accepted</div></div><div class="s"><i data-icon-name="CircleRing" aria-label="Not started"></i><div>Won/lost</div></div><div class="s"><i data-icon-name="CircleRing"></i><div>Closed</div></div></div>${base}</main>`,
    expect: { ...baseX, stage: 'accepted' },
  },
  {
    name: 'ant steps',
    body: `<main><div class="ant-steps"><div class="ant-steps-item ant-steps-item-finish"><div class="ant-steps-item-title">Received</div></div><div class="ant-steps-item ant-steps-item-process ant-steps-item-active"><div class="ant-steps-item-title">Accepted</div></div><div class="ant-steps-item ant-steps-item-wait"><div class="ant-steps-item-title">Closed</div></div></div>${base}</main>`,
    expect: { ...baseX, stage: 'accepted' },
  },
  {
    name: 'flame alert',
    body: `<main><div role="alert" class="fui-MessageBar"><div class="fui-MessageBarBody">The customer has asked interested partners to contact them directly within 72 hours.</div></div>${base}</main>`,
    expect: { ...baseX, directContact: true },
  },
  {
    name: 'expires as label',
    path: dealPath,
    body: `<main>${f('Expires in', '2 days 1 hour')}${f('Deal name', 'Cloud')}${f('Customer name', 'Contoso')}${f('Status', 'Received')}</main>`,
    expect: {
      id: guid,
      dealName: 'Cloud',
      company: 'Contoso',
      stage: 'received',
      expires: '2026-11-22T11:00:00.000Z',
    },
  },
  {
    name: 'contact hidden',
    body: `<main>${f('Company name', 'Contoso Company')}${f('Created on', 'Aug 1, 2026')}${f('Status', 'Expired')}${f('Customer name', 'Contact information is no longer available')}${f('Customer email', 'Contact information is no longer available')}${f('Customer phone', 'Contact information is no longer available')}${f('Job title', 'Contact information is no longer available')}</main>`,
    expect: {
      id: guid,
      company: 'Contoso Company',
      createdAt: '2026-08-01',
      stage: 'archived',
      outcome: 'expired',
    },
  },
  {
    name: 'address lines',
    body: `<main>${base}${f('Address', '<div>1 Main St</div><div>Seattle, WA 98101</div><div>United States</div>')}</main>`,
    expect: { ...baseX, address: '1 Main St\nSeattle, WA 98101\nUnited States', country: 'US' },
  },
  {
    name: 'insights button after name',
    body: `<main>${f('Company name', 'Contoso Inc.')}${f('Address', 'United States')}${f('Customer name', 'Yehuda Y <a href="#"><svg></svg>Insights</a>')}${f('Customer email', '<span>a@contoso.com</span><button aria-label="Copy"></button><div>Valid email</div>')}${f('Job title', '--')}${f('Customer phone', '<span>5551234567</span> <button>Copy</button><div>Valid phone</div>')}</main>`,
    expect: {
      id: guid,
      company: 'Contoso Inc.',
      address: 'United States',
      country: 'US',
      contactName: 'Yehuda Y',
      email: 'a@contoso.com',
      emailValidity: 'valid',
      phone: '5551234567',
      phoneValidity: 'valid',
    },
  },
  {
    name: 'related deals list below',
    path: dealPath,
    body: `<main>${f('Deal name', 'Cloud')}${f('Customer name', 'Contoso')}${f('Status', 'Received')}<h3>Related deals</h3><table><thead><tr><th>Deal name</th><th>Customer name</th><th>Status</th><th>Created on</th></tr></thead><tbody><tr><td><a href="/r/${g(5)}">Other</a></td><td>Contoso</td><td>Won</td><td>8/30/2026</td></tr><tr><td><a href="/r/${g(6)}">Other2</a></td><td>Contoso</td><td>Lost</td><td>8/29/2026</td></tr></tbody></table></main>`,
    expect: { id: guid, dealName: 'Cloud', company: 'Contoso', stage: 'received' },
  },
  {
    name: 'master-detail chosen row',
    path: '/en-us/dashboard/referrals/cosell/inbound',
    body: `<main><h1>Co-sell</h1><table role="grid"><thead><tr><th>Deal name</th><th>Customer name</th><th>Status</th><th>Created on</th></tr></thead><tbody>${[1, 2, 3].map((n) => `<tr role="row" id="row-${g(n)}" aria-selected="${n === 2}"><td>Deal ${n}</td><td>Contoso ${n}</td><td>Received</td><td>8/${14 + n}/2026</td></tr>`).join('')}</tbody></table></main><aside>${f('Deal name', 'Deal 2')}${f('Customer name', 'Contoso 2')}${f('Estimated value', '3,000 USD')}${f('Contact name', 'Ann')}</aside>`,
    expect: {
      id: g(2),
      dealName: 'Deal 2',
      company: 'Contoso 2',
      value: 3000,
      currency: 'USD',
      contactName: 'Ann',
    },
  },
  {
    name: 'master-detail no chosen, same company twice',
    path: '/en-us/dashboard/referrals/cosell/inbound',
    body: `<main><h1>Co-sell</h1><table role="grid"><thead><tr><th>Deal name</th><th>Customer name</th><th>Status</th><th>Created on</th></tr></thead><tbody>${[1, 2, 3].map((n) => `<tr role="row" id="row-${g(n)}"><td>Deal</td><td>Contoso</td><td>Received</td><td>8/${14 + n}/2026</td></tr>`).join('')}</tbody></table></main><aside>${f('Deal name', 'Deal')}${f('Customer name', 'Contoso')}${f('Estimated value', '3,000 USD')}</aside>`,
    expect: {},
  },
  {
    name: 'fluent-text-field',
    path: dealPath,
    body: `<main id="m"></main>`,
    after: `for (const [l,v] of [['Deal name','Cloud'],['Customer name','Contoso'],['Status','Received'],['Estimated value','3,000 USD']]) { const h=document.createElement('fluent-text-field'); const s=h.attachShadow({mode:'open'}); s.innerHTML='<label part="label" for="control" class="label"><slot></slot></label><div class="root" part="root"><slot name="start"></slot><input class="control" id="control" readonly><slot name="end"></slot></div>'; s.querySelector('input').value=v; h.textContent=l; document.getElementById('m').append(h);}`,
    expect: {
      id: guid,
      dealName: 'Cloud',
      company: 'Contoso',
      stage: 'received',
      value: 3000,
      currency: 'USD',
    },
  },
  {
    name: 'summary over details same values other figures',
    path: dealPath,
    body: `<main><div class="kpis"><div><div>$30,000.00</div><div>Estimated deal value</div></div><div><div>Received</div><div>Status</div></div></div>${f('Deal name', 'Cloud')}${f('Customer name', 'Contoso')}${f('Estimated value', '30,000 USD')}${f('Status', 'Received')}</main>`,
    expect: {
      id: guid,
      dealName: 'Cloud',
      company: 'Contoso',
      stage: 'received',
      value: 30000,
      currency: 'USD',
    },
  },
  {
    name: 'solutions section with value',
    path: dealPath,
    body: `<main>${f('Deal name', 'Cloud')}${f('Customer name', 'Contoso')}${f('Status', 'Received')}<h3>Solutions</h3><div>${f('Name', 'Azure')}${f('Value', '999 USD')}${f('Status', 'Active')}</div></main>`,
    expect: { id: guid, dealName: 'Cloud', company: 'Contoso', stage: 'received' },
  },
  {
    name: 'partner section',
    path: dealPath,
    body: `<main>${f('Deal name', 'Cloud')}${f('Customer name', 'Contoso')}${f('Status', 'Received')}<h3>Partner</h3><div>${f('Company name', 'We Inc')}${f('Country', 'Germany')}${f('Email', 'we@we.com')}</div></main>`,
    expect: { id: guid, dealName: 'Cloud', company: 'Contoso', stage: 'received' },
  },
  {
    name: 'last updated',
    body: `<main>${base}${f('Last updated', 'Aug 5, 2026')}${f('Modified on', 'Aug 6, 2026')}${f('Expiration date', 'Aug 15, 2026')}</main>`,
    expect: baseX,
    ignore: ['expires'],
  },
];
