/** 一种量：同一种量的单位能换算或同义，不同种的才是真冲突。 */
export type Dimension =
  'percent' | 'money' | 'length' | 'area' | 'volume' | 'mass' | 'time' | 'day' | 'person' | 'count';

/** 一个基本单位和归到它的写法。 */
export interface UnitFamily {
  /** 基本单位。 */
  readonly base: string;
  readonly dimension: Dimension;
  /** 写法 → 折成基本单位要乘的数；同义的是 1。 */
  readonly spellings: Readonly<Record<string, string>>;
}

const same = (...words: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(words.map((word) => [word, '1']));

/**
 * 同义的、能换算的单位。这里没有的各算各的：人与人次、家与个、天与工作日不换算。
 *
 * 依据：已发表的表里的写法（百分比、名、户、平米、场次、个批次、台(套)……）；换算只收法定的十进制倍数与 60 进的时间。
 */
export const unitFamilies: readonly UnitFamily[] = [
  {
    base: '%',
    dimension: 'percent',
    spellings: { ...same('%', '百分比', '百分点', '个百分点', '个点'), '‰': '0.1', 千分比: '0.1' },
  },
  {
    base: '元',
    dimension: 'money',
    spellings: { ...same('元', '元人民币', '人民币元'), 百元: '100', 千元: '1000' },
  },
  { base: '人', dimension: 'person', spellings: same('人', '名', '位') },
  { base: '人次', dimension: 'person', spellings: same('人次', '人(次)') },
  { base: '家', dimension: 'count', spellings: same('家', '户') },
  { base: '场', dimension: 'count', spellings: same('场', '场次') },
  { base: '批', dimension: 'count', spellings: same('批', '批次', '个批次') },
  {
    base: '台套',
    dimension: 'count',
    spellings: same('台套', '台(套)', '台/套', '套(台)', '套台', '台、套'),
  },
  { base: '辆', dimension: 'count', spellings: same('辆', '台(辆)', '辆(台)') },
  { base: '个月', dimension: 'count', spellings: { ...same('个月', '月'), 个季度: '3' } },
  { base: '株', dimension: 'count', spellings: same('株', '棵') },
  { base: '学时', dimension: 'count', spellings: same('学时', '课时') },
  {
    base: '米',
    dimension: 'length',
    spellings: {
      ...same('米', 'm'),
      公里: '1000',
      千米: '1000',
      km: '1000',
      KM: '1000',
      Km: '1000',
      厘米: '0.01',
      cm: '0.01',
      毫米: '0.001',
      mm: '0.001',
    },
  },
  {
    base: '平方米',
    dimension: 'area',
    spellings: {
      ...same('平方米', '平米', '㎡', 'm²', 'm2', '平方'),
      平方公里: '1000000',
      平方千米: '1000000',
      'km²': '1000000',
      km2: '1000000',
      公顷: '10000',
    },
  },
  { base: '亩', dimension: 'area', spellings: same('亩') },
  {
    base: '立方米',
    dimension: 'volume',
    spellings: { ...same('立方米', 'm³', 'm3', '立方', '㎥', '方'), 升: '0.001', L: '0.001' },
  },
  {
    base: '克',
    dimension: 'mass',
    spellings: {
      ...same('克', 'g'),
      千克: '1000',
      公斤: '1000',
      kg: '1000',
      KG: '1000',
      Kg: '1000',
      '㎏': '1000',
      吨: '1000000',
      t: '1000000',
      毫克: '0.001',
      mg: '0.001',
    },
  },
  {
    base: '秒',
    dimension: 'time',
    spellings: {
      ...same('秒', '秒钟', 's'),
      分钟: '60',
      min: '60',
      小时: '3600',
      个小时: '3600',
      h: '3600',
      H: '3600',
      钟头: '3600',
    },
  },
  { base: '天', dimension: 'day', spellings: same('天', '日') },
  { base: '工作日', dimension: 'day', spellings: same('工作日', '个工作日') },
  {
    base: '千瓦',
    dimension: 'count',
    spellings: { ...same('千瓦', 'kW', 'KW', 'kw'), 兆瓦: '1000', MW: '1000' },
  },
  { base: '千瓦时', dimension: 'count', spellings: same('千瓦时', 'kWh', 'KWh', 'kwh') },
];

/** 不是十进制倍数、要换算的：`from` 的数乘 `factor` 就是 `to` 的数（都除得尽）。 */
export const unitBridges: readonly { readonly from: string; readonly to: string; readonly factor: string }[] =
  [
    { from: '平方米', to: '亩', factor: '0.0015' },
    { from: '年', to: '个月', factor: '12' },
  ];

/** 一个指的就是另一个的：“台(套)”或台或套，车辆也论台。 */
export const sameThings: readonly (readonly [string, string])[] = [
  ['台套', '台'],
  ['台套', '套'],
  ['辆', '台'],
];

/** 一个写法属于哪种量、折成基本单位乘几；不在表里的为 undefined。 */
export interface KnownUnit {
  readonly base: string;
  readonly dimension: Dimension;
  readonly factor: string;
}

const known: ReadonlyMap<string, KnownUnit> = new Map(
  unitFamilies.flatMap(({ base, dimension, spellings }) =>
    Object.entries(spellings).map(([word, factor]) => [word, { base, dimension, factor }] as const),
  ),
);

/** 查一个单位。 */
export const knownUnit = (word: string): KnownUnit | undefined => known.get(word);

/** 只数个数的单位：不同的两个可能说的是一回事（项与个），说不准，不算真冲突。 */
const counters: ReadonlySet<string> = new Set(
  '个 项 件 家 户 场 次 批 份 本 册 篇 条 期 张 幅 部 款 支 笔 组 类 种 台 套 台套 辆 座 栋 处 间 所 块 只 头 棵 株 宗 起 例'.split(
    ' ',
  ),
);

/** 一个基本单位是哪种量；说不上来的为 undefined。 */
export function dimensionOf(baseUnit: string): Dimension | undefined {
  if (/^元(?:\/|$)/.test(baseUnit)) return 'money';
  if (counters.has(baseUnit)) return 'count';
  return knownUnit(baseUnit)?.dimension;
}
