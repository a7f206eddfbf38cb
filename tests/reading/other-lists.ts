/** Lists of Partner Center and of other portals that are no lists of referrals, drawn in several ways. */

/** What a list shows: its heading, the headings of its columns, and values for each. */
interface OtherList {
  readonly title: string;
  readonly columns: Readonly<Record<string, readonly string[]>>;
}

const companies = ['Contoso Ltd', 'Fabrikam Inc', 'Tailspin Toys', 'Adventure Works', 'Wingtip GmbH'];
const people = ['Ann Example', 'Bob Sample', 'Cyd Test', 'Dan Proof', 'Eve Trial'];
const mails = ['ann@contoso.com', 'bob@fabrikam.com', 'cyd@tailspin.com', 'dan@works.com', 'eve@wingtip.de'];
const days = ['11/14/2026', '11/15/2026', '11/16/2026', '11/17/2026', '11/18/2026'];
const wordedDays = ['Nov 14, 2026', 'Nov 15, 2026', 'Nov 16, 2026', 'Oct 3, 2026', 'Sep 1, 2026'];
const later = ['12/14/2026', '12/15/2026', '1/16/2027', '1/17/2027', '2/18/2027'];
const lands = ['Germany', 'France', 'Spain', 'Italy', 'United States'];
const amounts = ['$1,200.00', '$950.00', '$12,000.00', '$80.50', '$4,410.00'];
const states = ['New', 'Active', 'Closed', 'New', 'Active'];
const open = ['Pending', 'Active', 'Pending', 'Closed', 'Pending'];
const active = ['Active', 'Active', 'Active', 'Active', 'Active'];
const ids = [1, 2, 3, 4, 5].map((n) => `0a1b2c3d-0000-4000-8000-00000000000${n}`);
const numbered = (text: string): readonly string[] => [1, 2, 3, 4, 5].map((n) => `${text} ${1_040 + n}`);

const otherLists: Readonly<Record<string, OtherList>> = {
  announcements: {
    title: 'Announcements',
    columns: {
      Title: [
        'New incentives for the coming year',
        'Maintenance window',
        'Update your business profile',
        'Marketplace lead quality improvements',
        'Co-sell requirements are changing',
      ],
      Date: wordedDays,
    },
  },
  tasks: {
    title: 'Tasks',
    columns: { Task: numbered('Call customer'), Status: states, 'Due date': later },
  },
  dated_tasks: {
    title: 'My tasks',
    columns: {
      Title: numbered('Review'),
      Status: states,
      'Created on': days,
      Priority: ['High', 'Low', 'Medium', 'High', 'Low'],
    },
  },
  notifications: {
    title: 'Notifications',
    columns: { Message: numbered('Your export is ready'), Received: days },
  },
  invoices: {
    title: 'Invoices',
    columns: {
      Number: numbered('G0'),
      Date: days,
      Amount: amounts,
      Status: ['Paid', 'Unpaid', 'Paid', 'Overdue', 'Paid'],
    },
  },
  customer_invoices: {
    title: 'Billing',
    columns: {
      'Invoice number': numbered('INV'),
      'Customer name': companies,
      'Created on': days,
      Amount: amounts,
      Status: open,
    },
  },
  people: {
    title: 'People',
    columns: {
      Name: people,
      Company: companies,
      Email: mails,
      Phone: ['+1 425 555 0100', '+1 425 555 0101', '+1 425 555 0102', '+49 30 555010', '+49 30 555011'],
      Status: active,
      'Created on': days,
    },
  },
  users: {
    title: 'Users',
    columns: {
      Name: people,
      Email: mails,
      Role: ['Admin', 'Seller', 'Seller', 'Reader', 'Admin'],
      Status: active,
      'Created on': days,
    },
  },
  subscriptions: {
    title: 'Subscriptions',
    columns: {
      Subscription: ['Business Basic', 'Business Standard', 'Enterprise E3', 'Enterprise E5', 'Visio Plan 2'],
      Customer: companies,
      Status: ['Active', 'Expired', 'Active', 'Active', 'Expired'],
      Quantity: ['5', '12', '40', '3', '8'],
      'Start date': days,
      'End date': later,
    },
  },
  orders: {
    title: 'Orders',
    columns: {
      'Order number': numbered('SO'),
      'Customer name': companies,
      Status: open,
      'Created on': days,
      Total: amounts,
    },
  },
  tickets: {
    title: 'Support tickets',
    columns: {
      ID: numbered('TCK'),
      Title: numbered('Cannot sign in'),
      Status: states,
      Severity: ['A', 'B', 'C', 'B', 'C'],
      'Created on': days,
      'Assigned to': people,
    },
  },
  incentives: {
    title: 'Incentives',
    columns: {
      Program: numbered('Azure incentive'),
      Status: ['Enrolled', 'Not enrolled', 'Enrolled', 'Enrolled', 'Enrolled'],
      Earned: amounts,
      Period: wordedDays,
    },
  },
  customers: {
    title: 'Customers',
    columns: {
      'Company name': companies,
      'Primary domain': ['contoso.com', 'fabrikam.com', 'tailspin.com', 'works.com', 'wingtip.de'],
      Country: lands,
      Relationship: ['Reseller', 'Admin', 'Reseller', 'Reseller', 'Admin'],
      Status: active,
    },
  },
  customer_tenants: {
    title: 'Customers',
    columns: { Name: companies, 'Microsoft ID': ids, Status: active, 'Created on': days },
  },
  files: {
    title: 'Files',
    columns: {
      Name: numbered('Report'),
      Modified: wordedDays,
      Size: ['12 KB', '1 MB', '3 KB', '80 KB', '7 KB'],
      Owner: people,
    },
  },
  activity: {
    title: 'Activity log',
    columns: {
      Date: days,
      User: people,
      Activity: numbered('Signed in from'),
      Source: ['Portal', 'API', 'Portal', 'API', 'Portal'],
      Status: ['Success', 'Success', 'Failure', 'Success', 'Success'],
    },
  },
  plans: {
    title: 'Plans',
    columns: {
      Plan: ['Free', 'Basic', 'Standard', 'Pro', 'Enterprise'],
      Price: amounts,
      Includes: numbered('Seats'),
    },
  },
  team: {
    title: 'Team',
    columns: {
      Name: people,
      'Job title': ['Seller', 'Manager', 'Engineer', 'Seller', 'Manager'],
      Email: mails,
      Phone: ['+1 555 0100', '+1 555 0101', '+1 555 0102', '+1 555 0103', '+1 555 0104'],
    },
  },
  events: {
    title: 'Events',
    columns: { Event: numbered('Partner day'), Date: later, Location: lands },
  },
  past_events: {
    title: 'Webinars on demand',
    columns: { Title: numbered('Selling with the marketplace'), 'Published on': days, Country: lands },
  },
  messages: {
    title: 'Messages',
    columns: { From: people, Message: numbered('Can we talk about offer'), Sent: days },
  },
  board: {
    title: 'Board',
    columns: {
      Card: numbered('Prepare demo'),
      Priority: ['High', 'Low', 'High', 'Medium', 'Low'],
      Assignee: people,
      Due: later,
    },
  },
  offers: {
    title: 'Offers',
    columns: {
      'Offer name': numbered('Backup for SQL'),
      'Offer type': ['SaaS', 'VM', 'SaaS', 'Container', 'SaaS'],
      Status: ['Live', 'Draft', 'Live', 'Preview', 'Live'],
      'Last updated': days,
    },
  },
  certifications: {
    title: 'Certifications',
    columns: {
      Certification: numbered('AZ'),
      Holder: people,
      Status: ['Active', 'Expired', 'Active', 'Active', 'Expired'],
      'Expires on': later,
    },
  },
  locations: {
    title: 'Locations',
    columns: {
      'Company name': companies,
      Country: lands,
      City: ['Berlin', 'Paris', 'Madrid', 'Rome', 'Seattle'],
      Phone: ['+49 30 1234567', '+33 1 2345678', '+34 91 234567', '+39 06 1234567', '+1 206 5550100'],
    },
  },
  payments: {
    title: 'Payments',
    columns: {
      'Payment ID': ids,
      Date: days,
      Amount: amounts,
      Currency: ['USD', 'USD', 'EUR', 'USD', 'EUR'],
      Status: ['Sent', 'Sent', 'Upcoming', 'Sent', 'Sent'],
    },
  },
  devices: {
    title: 'Devices',
    columns: {
      Device: numbered('Laptop'),
      Owner: people,
      Status: ['Active', 'Pending', 'Active', 'Active', 'Pending'],
      'Created on': days,
    },
  },
  reports: {
    title: 'Reports',
    columns: {
      'Report name': numbered('Monthly'),
      'Created on': days,
      Status: ['Completed', 'Running', 'Completed', 'Failed', 'Completed'],
    },
  },
  keys: {
    title: 'Application keys',
    columns: { Name: numbered('Key'), ID: ids, 'Created on': days, Expires: later },
  },
  licenses: {
    title: 'Licenses',
    columns: {
      Product: numbered('Power BI'),
      Assigned: ['3', '8', '2', '0', '11'],
      Available: ['1', '2', '0', '4', '9'],
    },
  },
  quotes: {
    title: 'Quotes',
    columns: {
      Quote: numbered('Q'),
      Customer: companies,
      Amount: amounts,
      'Valid until': later,
      Status: ['Draft', 'Sent', 'Draft', 'Sent', 'Draft'],
    },
  },
  invitations: {
    title: 'Invitations',
    columns: {
      Name: people,
      Email: mails,
      Status: ['Accepted', 'Pending', 'Expired', 'Accepted', 'Declined'],
      'Sent on': days,
    },
  },
  reviews: {
    title: 'Reviews',
    columns: {
      Reviewer: people,
      Rating: ['5', '4', '3', '5', '1'],
      Comment: numbered('Works well with version'),
      Date: wordedDays,
    },
  },
  migrations: {
    title: 'Migration jobs',
    columns: { Job: numbered('Job'), Status: states, Started: days, Customer: companies },
  },
  agreements: {
    title: 'Agreements',
    columns: {
      Agreement: numbered('Agreement'),
      Status: ['Accepted', 'Accepted', 'Pending', 'Accepted', 'Pending'],
      'Accepted on': days,
      'Signed by': people,
    },
  },
  partners: {
    title: 'Partners',
    columns: {
      Partner: companies,
      Country: lands,
      Type: ['Reseller', 'ISV', 'Reseller', 'ISV', 'MSP'],
      Status: active,
    },
  },
  shipments: {
    title: 'Shipments',
    columns: {
      Shipment: numbered('SH'),
      Carrier: ['DHL', 'UPS', 'DHL', 'DPD', 'UPS'],
      Status: ['Received', 'Sent', 'Received', 'Sent', 'Received'],
      Date: days,
    },
  },
  requests: {
    title: 'Access requests',
    columns: {
      Requester: people,
      Resource: numbered('Workspace'),
      Status: ['Pending', 'Accepted', 'Declined', 'Pending', 'Pending'],
      'Created on': days,
    },
  },
  accounts: {
    title: 'Accounts',
    columns: {
      Account: companies,
      Owner: people,
      Industry: ['Retail', 'Energy', 'Toys', 'Sport', 'Trade'],
      'Annual revenue': amounts,
    },
  },
  campaigns: {
    title: 'Campaigns',
    columns: {
      Campaign: numbered('Spring'),
      Status: ['Active', 'Closed', 'Active', 'Active', 'Closed'],
      Budget: amounts,
      'Start date': days,
    },
  },
  links: {
    title: 'Quick links',
    columns: {
      Link: ['Leads', 'Co-sell opportunities', 'Insights', 'Business profiles', 'Settings'],
      Description: numbered('Read more about chapter'),
    },
  },
};

/** German, as the portal is translated too. */
const germanLists: Readonly<Record<string, OtherList>> = {
  rechnungen: {
    title: 'Rechnungen',
    columns: {
      Rechnungsnummer: numbered('R'),
      Kunde: companies,
      Datum: ['14.11.2026', '15.11.2026', '16.11.2026', '17.11.2026', '18.11.2026'],
      Betrag: ['1.200,00 €', '950,00 €', '80,50 €', '4.410,00 €', '12,00 €'],
      Status: ['Bezahlt', 'Offen', 'Bezahlt', 'Offen', 'Bezahlt'],
    },
  },
  ankuendigungen: {
    title: 'Ankündigungen',
    columns: {
      Titel: numbered('Neue Anforderungen ab Version'),
      Datum: ['14.11.2026', '15.11.2026', '16.11.2026', '17.11.2026', '18.11.2026'],
    },
  },
  aufgaben: {
    title: 'Aufgaben',
    columns: {
      Aufgabe: numbered('Anruf bei Kunde'),
      Status: ['Neu', 'Aktiv', 'Geschlossen', 'Neu', 'Aktiv'],
      'Fällig am': ['14.12.2026', '15.12.2026', '16.12.2026', '17.12.2026', '18.12.2026'],
    },
  },
  benutzer: {
    title: 'Benutzer',
    columns: {
      Name: people,
      'E-Mail': mails,
      Rolle: ['Administrator', 'Verkäufer', 'Leser', 'Leser', 'Verkäufer'],
      Status: ['Aktiv', 'Aktiv', 'Aktiv', 'Aktiv', 'Aktiv'],
    },
  },
};

type Draw = (list: OtherList) => string;

const rowsOf = ({ columns }: OtherList): readonly (readonly (readonly [string, string])[])[] =>
  [0, 1, 2, 3, 4].map((n) =>
    Object.entries(columns).map(([heading, values]) => [heading, values[n] ?? ''] as const),
  );
const each = <T>(many: readonly T[], draw: (one: T, n: number) => string): string => many.map(draw).join('');

const drawings: Readonly<Record<string, Draw>> = {
  table: (list) =>
    `<table><thead><tr>${each(Object.keys(list.columns), (heading) => `<th>${heading}</th>`)}</tr></thead><tbody>${each(
      rowsOf(list),
      (row) => `<tr>${each(row, ([, value]) => `<td>${value}</td>`)}</tr>`,
    )}</tbody></table>`,
  grid: (list) =>
    `<div role="grid"><div role="row">${each(Object.keys(list.columns), (heading) => `<div role="columnheader">${heading}</div>`)}</div>${each(
      rowsOf(list),
      (row, n) =>
        `<div role="row" data-row-id="${ids[n] ?? ''}">${each(row, ([, value]) => `<div role="gridcell">${value}</div>`)}</div>`,
    )}</div>`,
  items: (list) =>
    `<ul>${each(rowsOf(list), (row) => `<li><a href="#more">${row[0]?.[1] ?? ''}</a>${each(row.slice(1), ([, value]) => `<span>${value}</span>`)}</li>`)}</ul>`,
  tiles: (list) =>
    `<div class="tiles">${each(rowsOf(list), (row, n) => `<section id="${ids[n] ?? ''}"><h4>${row[0]?.[1] ?? ''}</h4>${each(row.slice(1), ([, value]) => `<div>${value}</div>`)}</section>`)}</div>`,
  labelled: (list) =>
    `<div class="cards">${each(rowsOf(list), (row) => `<article>${each(row, ([heading, value]) => `<div><b>${heading}</b><span>${value}</span></div>`)}</article>`)}</div>`,
};

/** Pages whose parts repeat and are no list at all. */
const wholePages: Readonly<Record<string, string>> = {
  amounts: `<div>${each(['Pipeline', 'Won revenue', 'Average deal', 'Lost'], (name, n) => `<div class="tile"><h4>${name}</h4><b>${amounts[n] ?? ''}</b></div>`)}</div>`,
  counts: `<div>${each(['Received', 'Accepted', 'Won', 'Lost', 'Expired'], (name, n) => `<div class="tile"><span>${name}</span><b>${n * 7 + 3}</b></div>`)}</div>`,
  menu: `<ul>${each(['Leads', 'Co-sell', 'Marketplace', 'Insights', 'Favorites'], (name) => `<li><a href="#">${name}</a><span>Open</span></li>`)}</ul>`,
  settings: `<form>${each(['Status', 'Country', 'Created on', 'Lead source'], (name) => `<label>${name}<select><option>All</option><option>New</option></select></label>`)}</form>`,
  calendar: `<table><tr>${each(['Mon', 'Tue', 'Wed', 'Thu', 'Fri'], (day) => `<th>${day}</th>`)}</tr>${each([0, 1, 2, 3], (week) => `<tr>${each([1, 2, 3, 4, 5], (day) => `<td>${week * 7 + day}</td>`)}</tr>`)}</table>`,
  profile: `<dl>${each(
    [
      ['Company name', 'Contoso Ltd'],
      ['Primary contact', 'Ann Example'],
      ['Country', 'Germany'],
      ['Status', 'Active'],
      ['Created on', '11/14/2026'],
      ['Phone', '+49 30 1234567'],
    ],
    ([label, value]) => `<dt>${label}</dt><dd>${value}</dd>`,
  )}</dl>`,
  questions: `<div>${each(numbered('How do I answer a lead'), (question) => `<details><summary>${question}</summary><p>You have 14 days to accept or decline it.</p></details>`)}</div>`,
};

export interface OtherPage {
  readonly name: string;
  readonly lang: string;
  readonly body: string;
}

const around = (heading: string, body: string, empty: boolean): string =>
  `<main><h1>Referrals | Leads</h1>${empty ? '<div role="status">No referrals found</div>' : ''}<section><h2>${heading}</h2>${body}</section></main>`;

/** All of them: each list in each drawing, on an empty page of leads and on one that says nothing. */
export function otherPages(): readonly OtherPage[] {
  const lists = [
    ...Object.entries(otherLists).map(([name, list]) => ({ name, list, lang: 'en' })),
    ...Object.entries(germanLists).map(([name, list]) => ({ name, list, lang: 'de' })),
  ];
  return [
    ...lists.flatMap(({ name, list, lang }, n) =>
      Object.entries(drawings).map(([drawing, draw]) => ({
        name: `${name}, ${drawing}`,
        lang,
        body: around(list.title, draw(list), n % 2 === 0),
      })),
    ),
    ...Object.entries(wholePages).map(([name, body]) => ({
      name,
      lang: 'en',
      body: around(name, body, false),
    })),
  ];
}
