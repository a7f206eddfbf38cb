import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { readLink, type LinkReading, type LinkRefusal, type LinkUse } from './read-link';
import { requestAddress, secretOf } from './table-link';

const NOW = Date.parse('2026-11-29T12:00:00Z');
/** Base64 of 32 bytes, with characters that addresses must encode. */
const SIG = 'c2VjcmV0Q2FuYXJ5Pz5zZWNyZXRDYW5hcnk/Pn5+eHk=';
const SIG_ENCODED = encodeURIComponent(SIG);
const KEY = `${'A1b2'.repeat(21)}Zz==`;

interface Parts {
  readonly host: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string | null>>;
  readonly scheme: string;
}

/** A link for leads, but for what is said. A parameter that is null is left out. */
function linkOf({ host, path, query = {}, scheme = 'https' }: Partial<Parts> = {}): string {
  const all: Record<string, string | null> = {
    sv: '2019-02-02',
    tn: 'marketplaceleads',
    sp: 'r',
    se: '2027-06-30T00:00Z',
    spr: 'https',
    sig: SIG,
    ...query,
  };
  const text = Object.entries(all)
    .flatMap(([name, value]) => (value === null ? [] : [`${name}=${encodeURIComponent(value)}`]))
    .join('&');
  return `${scheme}://${host ?? 'contosoleads.table.core.windows.net'}/${path ?? 'marketplaceleads'}?${text}`;
}

const good = linkOf();
const read = (text: string, use: LinkUse = 'leads'): LinkReading => readLink(text, use, NOW);

describe('a link is taken', () => {
  const addressOf = (reading: LinkReading): string =>
    reading.kind === 'link' ? requestAddress(reading.link, '()') : `refused: ${reading.reason}`;
  const expected = addressOf(read(good));

  test('as it was made', () => {
    expect(expected).toContain(`sig=${SIG_ENCODED}`);
    expect(read(good)).toMatchObject({
      kind: 'link',
      facts: {
        host: 'contosoleads.table.core.windows.net',
        account: 'contosoleads',
        table: 'marketplaceleads',
        rights: 'r',
        starts: null,
        expires: '2027-06-30T00:00:00.000Z',
      },
    });
  });

  test('as mails, documents and shells hand it on', () => {
    const half = Math.floor(good.length / 2);
    const pasted = {
      quotes: `"${good}"`,
      'typographic quotes': `„${good}“`,
      'angle brackets': `<${good}>`,
      'a command': `export LEAD_URL='${good}'`,
      'escapes of a shell': good.replaceAll('&', '\\&').replace('?', '\\?'),
      'escapes of the Windows prompt': good.replaceAll('&', '^&'),
      'line breaks': `${good.slice(0, half)}\r\n  ${good.slice(half)}\n`,
      'an entity': good.replaceAll('&', '&amp;'),
      'an entity twice': good.replaceAll('&', '&amp;amp;'),
      'words around it': `Hi, here is the link: ${good}. Regards, Eva`,
      'words below it': `${good}\n\nRegards,\nEva`,
      markdown: `[leads](${good})`,
      'unseen characters': `\ufeff${good.slice(0, 9)}\u200b${good.slice(9)}`,
      'a mail filter': `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(good)}&data=05`,
      'a signature encoded twice': good.replace(SIG_ENCODED, encodeURIComponent(SIG_ENCODED)),
      'a signature not encoded': good.replace(SIG_ENCODED, SIG),
      'a query of the table': good.replace('marketplaceleads?', 'marketplaceleads()?'),
      'a slash at the end': good.replace('marketplaceleads?', 'marketplaceleads/?'),
      'a filter of somebody’s test': `${good}&$filter=RowKey%20eq%20'a'`,
      'capitals of the host': good.replace('contosoleads.table', 'ContosoLeads.Table'),
    };
    for (const [how, text] of Object.entries(pasted))
      expect([how, addressOf(read(text))]).toEqual([how, expected]);
  });

  test('of the other clouds, with another case of the table’s name, with a stored access policy', () => {
    for (const host of [
      'contosoleads.table.core.usgovcloudapi.net',
      'contosoleads.table.core.chinacloudapi.cn',
    ])
      expect(read(linkOf({ host }))).toMatchObject({ kind: 'link', facts: { host } });
    expect(read(linkOf({ path: 'MarketplaceLeads' }))).toMatchObject({ kind: 'link' });
    const withPolicy = linkOf({ query: { sp: null, se: null, si: 'triage-read' } });
    expect(read(withPolicy)).toMatchObject({ kind: 'link', facts: { rights: null, expires: null } });
  });

  test('for a team with the rights to read, add and update, in any order', () => {
    expect(read(linkOf({ query: { sp: 'rau' } }), 'team')).toMatchObject({ kind: 'link' });
    expect(read(linkOf({ query: { sp: 'uar' } }), 'team')).toMatchObject({ kind: 'link' });
  });
});

describe('a text is refused', () => {
  const refused: Readonly<Record<LinkRefusal, readonly string[]>> = {
    empty: ['', '  \n', '\u200b'],
    'no-address': ['marketplaceleads', 'contosoleads.table.core.windows.net/marketplaceleads', 'https://'],
    'account-key': [
      `DefaultEndpointsProtocol=https;AccountName=contosoleads;AccountKey=${KEY};EndpointSuffix=core.windows.net`,
      `AccountKey%3D${KEY}`,
      `accountkey = ${KEY}`,
      `Endpoint=sb://x.servicebus.windows.net/;SharedAccessKey=abc=`,
      KEY,
      `${good} AccountKey=${KEY}`,
    ],
    'connection-string': [
      `TableEndpoint=https://contosoleads.table.core.windows.net/;SharedAccessSignature=sv=2019-02-02&ss=t&sig=${SIG_ENCODED}`,
      'UseDevelopmentStorage=true',
    ],
    'token-alone': [
      `sv=2019-02-02&tn=marketplaceleads&sp=r&se=2027-06-30&sig=${SIG_ENCODED}`,
      good.slice(good.indexOf('?')),
    ],
    'several-addresses': [`${good}\n${good}`],
    portal: [
      'https://portal.azure.com/#@contoso.example/resource/subscriptions/1/storageAccounts/contosoleads',
    ],
    'other-service': [
      linkOf({ host: 'contosoleads.blob.core.windows.net' }),
      linkOf({ host: 'a.dfs.core.windows.net' }),
    ],
    cosmos: [linkOf({ host: 'contoso.table.cosmos.azure.com' }), 'https://contoso.documents.azure.com:443/'],
    'other-host': [
      linkOf({ host: 'table.core.windows.net.evil.example' }),
      linkOf({ host: 'contosoleads.table.core.windows.net:8443' }),
      linkOf({ host: 'eva:pw@contosoleads.table.core.windows.net' }),
      linkOf({ host: 'contosoleads.table.core.windows.net.' }),
      linkOf({ host: 'evil.example/contosoleads.table.core.windows.net' }),
      'https://partner.microsoft.com/dashboard',
    ],
    'not-https': [linkOf({ scheme: 'http' })],
    'no-table': [linkOf({ path: '' })],
    'not-one-table': [
      linkOf({ path: 'marketplaceleads/other' }),
      linkOf({ path: "marketplaceleads(PartitionKey='a',RowKey='b')" }),
      linkOf({ path: '$metrics' }),
      linkOf({ path: 'Tables(%27x%27)' }),
    ],
    'account-signature': [linkOf({ query: { ss: 't', srt: 'sco' } }), linkOf({ query: { srt: 'o' } })],
    'other-resource': [linkOf({ query: { sr: 'c' } })],
    'no-signature': [linkOf({ query: { sig: null } }), linkOf({ query: { sig: '' } })],
    'damaged-signature': [
      linkOf({ query: { sig: SIG.slice(0, 20) } }),
      linkOf({ query: { sig: '***' } }),
      `${good.slice(0, -9)}`,
      linkOf({ query: { sig: '%' } }),
    ],
    'no-version': [linkOf({ query: { sv: null } })],
    'table-not-named': [linkOf({ query: { tn: null } })],
    'other-table': [linkOf({ path: 'otherleads' })],
    'part-of-table': [linkOf({ query: { spk: 'a', epk: 'b' } })],
    'no-expiry': [linkOf({ query: { se: null } })],
    'unreadable-time': [linkOf({ query: { se: 'tomorrow' } }), linkOf({ query: { se: '30.06.2027' } })],
    expired: [linkOf({ query: { se: '2026-11-29T12:00Z' } }), linkOf({ query: { se: '2020-01-01' } })],
    'not-yet-valid': [linkOf({ query: { st: '2026-12-01' } })],
    'no-rights': [linkOf({ query: { sp: null } }), linkOf({ query: { sp: '' } })],
    'too-many-rights': [linkOf({ query: { sp: 'raud' } }), linkOf({ query: { sp: 'ra' } })],
    'too-few-rights': [],
  };
  for (const [reason, texts] of Object.entries(refused))
    test(reason, () => {
      for (const text of texts) {
        const reading = read(text);
        expect([text, reading]).toEqual([text, { kind: 'refused', reason }]);
      }
    });

  test('for a team, where it can do less than needed, or delete', () => {
    for (const [sp, reason] of [
      ['r', 'too-few-rights'],
      ['ra', 'too-few-rights'],
      ['raud', 'too-many-rights'],
    ] as const)
      expect(read(linkOf({ query: { sp } }), 'team')).toEqual({ kind: 'refused', reason });
  });

  test('whatever it is, and nothing throws', () => {
    for (const text of [
      '%',
      'https://%',
      'https://[',
      `https://${'a'.repeat(99_999)}`,
      '?sig',
      'https://a.table.core.windows.net/%E0%A4%A?sig=%E0',
    ])
      expect(read(text).kind).toBe('refused');
  });
});

test('the signature is seen nowhere but in the address of a request', () => {
  const reading = read(good);
  if (reading.kind !== 'link') throw new Error(reading.reason);
  const { link } = reading;
  const seen = [
    String(link),
    `${link.toString()} ${link.host} ${link.table}`,
    JSON.stringify(reading),
    inspect(reading, { depth: 9, showHidden: true }),
    JSON.stringify(structuredClone(reading.facts)),
    Object.keys(link).join() + Object.values(link).join(),
    JSON.stringify(structuredClone({ ...link })),
  ].join('\n');
  for (const secret of [SIG, SIG_ENCODED, SIG.slice(0, 12)]) expect(seen).not.toContain(secret);
  expect(secretOf(link)).toContain(SIG_ENCODED);
});
