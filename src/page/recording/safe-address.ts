import type { TextDisguise } from './disguise-text';

const partnerCenter = 'https://partner.microsoft.com';
const language = /^[a-z]{2}-[a-z]{2}$/iu;

/**
 * An address with its structure and without what it names: parts that say where one is in Partner Center stay, IDs
 * become other IDs, everything else is replaced. Null: it is no address of the web.
 */
export function safeAddress(address: string, base: string, { token }: TextDisguise): string | null {
  if (address.startsWith('#')) return `#${token(decoded(address.slice(1)))}`;
  if (!URL.canParse(address, base)) return null;
  const { protocol, origin, pathname, searchParams, hash } = new URL(address, base);
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  const path = pathname.split('/').map(part).join('/');
  const query = [...searchParams]
    .map(([name, value]) => `${encodeURIComponent(token(name))}=${encodeURIComponent(token(value))}`)
    .join('&');
  return (
    (origin === partnerCenter ? partnerCenter : 'https://elsewhere.example') +
    path +
    (query === '' ? '' : `?${query}`) +
    (hash.length > 1 ? `#${hash.slice(1).split('/').map(part).join('/')}` : '')
  );

  function part(encoded: string): string {
    return language.test(encoded) ? encoded : encodeURIComponent(token(decoded(encoded)));
  }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part; // A lone "%" is no encoding; the part is replaced as it stands.
  }
}
