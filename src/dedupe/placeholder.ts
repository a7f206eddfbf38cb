import { latinize } from './romanize';

const nothing = new Set(
  `n/a na n.a none null nil undefined unknown unspecified tbd tba tbc test testing todo x xx xxx xxxx asdf qwerty
  notspecified notavailable notapplicable notprovided nodata noname nocompany anonymous private personal individual self selfemployed
  freelance freelancer student home unbekannt keineangabe ka keine privat inconnu nonspecifie aucun desconocido noespecificado ninguno sinnombre
  naoinformado naoespecificado nenhum desconhecido nonspecificato nessuno sconosciuto neuvedeno nezadano zadna nieznany brak nietopgegeven
  geen onbekend company mycompany companyname firstname lastname name firma empresa customer kunde cliente`.split(
    /\s+/,
  ),
);

/**
 * The text as it stands, trimmed; empty where it says nothing: blank, punctuation only, or a word people and forms put
 * into a field that must be filled ("N/A", "Not Specified", "test").
 */
export function meaningful(text: string | undefined): string {
  const trimmed = typeof text === 'string' ? text.trim() : '';
  if (!/[a-z0-9]/i.test(trimmed) && !/[\p{L}\p{N}]/u.test(trimmed)) return '';
  if (trimmed.length >= 24) return trimmed;
  const folded = latinize(trimmed);
  return nothing.has(/[\s._()/[\]-]/.test(folded) ? folded.replace(/[\s._()/[\]-]+/g, '') : folded)
    ? ''
    : trimmed;
}
