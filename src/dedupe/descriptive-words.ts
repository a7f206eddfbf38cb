/** Words by which many firms describe themselves: little evidence when shared, none when one side leaves them out. */
const descriptive = new Set(`group gruppe groupe grupo gruppo skupina grupa holding holdings international global worldwide solution service technology system consulting partner industry enterprise
  associates brothers sons son sohne fils hijos figli synove zonen filhos and sinova software it ict digital data network media marketing engineering trade trading commerce commercial products product production
  management development investment capital finance financial logistics transport energy power health care medical clinic foundation institute university college school center centre office online web cloud lab studio
  design works factory manufacturing construction building real estate property europe european asia america american africa usa us uk emea apac deutschland germany france espana spain italia italy polska poland cesko czech republic ceska slovakia
  osterreich austria schweiz suisse switzerland nederland netherlands belgium belgique danmark denmark sverige sweden norge norway suomi finland japan nippon korea china india brasil brazil mexico canada australia
  north south east west central national regional new big old servis sluzby dienstleistungen beratung technik technologie informatik handel handels vertrieb verwaltung beteiligungs services servicios soluciones servizi soluzioni
  tech snab torg trejd trans prom stroj stroi company firm branch headquarters hq division department`.split(/\s+/));

/** Whether many firms describe themselves by this latinized word, so that leaving it out changes little. */
export const isDescriptive = (word: string): boolean => descriptive.has(word);
