import type { Catalogue, CatalogueRecord } from '../records/catalogue.ts';
import type { Issuer, Launch, Site, TypeName } from '../records/schema.ts';

/** What the search knows of words that no record holds: classes, outcomes, the country and the seas, in three languages. */
const CLASS_WORDS: Readonly<Record<Launch['class'], string>> = {
  CRBM: 'CRBM close-range ballistic missile 근거리탄도미사일 近距離弾道ミサイル',
  SRBM: 'SRBM short-range ballistic missile 단거리탄도미사일 短距離弾道ミサイル',
  MRBM: 'MRBM medium-range ballistic missile 준중거리탄도미사일 準中距離弾道ミサイル',
  IRBM: 'IRBM intermediate-range ballistic missile 중거리탄도미사일 中距離弾道ミサイル 中距離弾道弾',
  ICBM: 'ICBM intercontinental ballistic missile 대륙간탄도미사일 大陸間弾道ミサイル',
  SLBM: 'SLBM submarine-launched ballistic missile 잠수함발사탄도미사일 潜水艦発射弾道ミサイル',
  HGV: 'HGV hypersonic glide vehicle 극초음속 활공체 極超音速滑空兵器',
  SLV: 'SLV satellite launch vehicle space launch 위성발사체 우주발사체 衛星打ち上げロケット',
  unknown: 'unknown class 미상 不明',
};

const OUTCOME_WORDS: Readonly<Record<Launch['outcome'], string>> = {
  success: 'success 성공 成功',
  failure: 'failure failed 실패 失敗',
  partial: 'partial 부분 성공 部分的',
  unknown: '',
};

const COUNTRY_WORDS = 'DPRK North Korea 북한 조선 北朝鮮';

const WATER_WORDS: Readonly<Record<Launch['water'], string>> = {
  'east-sea': 'East Sea 동해 東海 Sea of Japan 일본해 日本海',
  pacific: 'Pacific 태평양 太平洋',
  'yellow-sea': 'Yellow Sea West Sea 서해 황해 黄海',
  land: 'land 내륙 陸地',
  unknown: '',
};

const FLIGHT_WORDS: Readonly<Record<Launch['flight'], string>> = {
  ballistic: 'ballistic 탄도 弾道',
  lofted: 'lofted 고각 ロフテッド',
  'quasi-ballistic': 'quasi-ballistic 변칙 変則',
  manoeuvring: 'manoeuvring maneuvering 변칙 기동 変則',
  unknown: '',
};

const KIND_WORDS: Readonly<Record<CatalogueRecord['kind'], string>> = {
  launch: 'launch 발사 発射',
  'engine-test': 'engine test 엔진 시험 エンジン 燃焼実験',
  context: 'context',
};

type Named = TypeName | Site;

const ofNamed = ({ key, name, names, aliases }: Named): string =>
  [key, name, names?.ko, names?.ja, ...aliases].join('\n');

const ofIssuer = ({ key, name, shortName, names }: Issuer): string =>
  [key, name, shortName, names?.ko, names?.ja].join('\n');

/**
 * The words that many records share, each text named by what it comes from, so that an index folds and searches it
 * once: `site:sohae` gives the names of the site.
 */
export const sharedWords = (catalogue: Catalogue): ReadonlyMap<string, string> => {
  const words = new Map<string, string>([['country', COUNTRY_WORDS]]);
  const add = (prefix: string, texts: Readonly<Record<string, string>>): void => {
    for (const [key, text] of Object.entries(texts)) words.set(`${prefix}:${key}`, text);
  };
  add('kind', KIND_WORDS);
  add('class', CLASS_WORDS);
  add('outcome', OUTCOME_WORDS);
  add('water', WATER_WORDS);
  add('flight', FLIGHT_WORDS);
  for (const [key, type] of catalogue.types) words.set(`type:${key}`, ofNamed(type));
  for (const [key, site] of catalogue.sites) words.set(`site:${key}`, ofNamed(site));
  for (const [key, issuer] of catalogue.issuers) words.set(`issuer:${key}`, ofIssuer(issuer));
  return words;
};

/** Year, month and day as they may be typed: a word that ends in a digit would not be found inside 20240318. */
const dateWords = (dateKst: string): string[] => {
  const [year = '', month, day] = dateKst.split('-');
  if (month === undefined) return [year];
  const [m, d] = [Number(month), day === undefined ? '' : Number(day)];
  const [ko, ja] = d === '' ? ['', ''] : [` ${d}일`, `${d}日`];
  return [
    year,
    `${year}-${month}`,
    ...(day === undefined ? [] : [dateKst]),
    `${year}년 ${m}월${ko}`,
    `${year}年${m}月${ja}`,
  ];
};

/** The record's own words: id, title, dates, names, notes, statements and what its claims say in words. */
export const ownWords = (record: CatalogueRecord): string => {
  const words: (string | null | undefined)[] = [
    record.id,
    record.title,
    ...dateWords(record.dateKst),
    record.note,
  ];
  if (record.kind === 'context') {
    const { names, category, text, partners, place } = record;
    words.push(names?.ko, names?.ja, category, text, ...partners, place);
    return words.filter((word) => word != null).join('\n');
  }
  if (record.kind === 'launch') {
    words.push(record.typeName, record.type, record.overflown, ...record.rounds.map(({ note }) => note));
  } else words.push(record.engine);
  for (const { value, quantity, note, wording } of record.claims) {
    words.push(note, wording);
    if (typeof value === 'string' && quantity !== 'time') words.push(value);
  }
  for (const { text } of record.statements ?? []) words.push(text);
  return words.filter((word) => word != null).join('\n');
};

/** Names of the shared texts that a record is found by. */
export const sharedWordKeys = (record: CatalogueRecord, siteKeys: readonly string[]): string[] => {
  const keys = ['country', `kind:${record.kind}`, ...siteKeys.map((key) => `site:${key}`)];
  if (record.kind === 'context') return keys;
  const statements = record.statements ?? [];
  const issuers = new Set([...record.claims, ...statements].map(({ issuer }) => issuer));
  for (const issuer of issuers) keys.push(`issuer:${issuer}`);
  if (record.kind === 'launch') {
    keys.push(`class:${record.class}`, `outcome:${record.outcome}`, `water:${record.water}`);
    keys.push(`flight:${record.flight}`);
    if (record.type !== null) keys.push(`type:${record.type}`);
  }
  return keys;
};
