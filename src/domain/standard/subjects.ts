/** 条件里量的是什么：数字、比较符前面的那一段字，去掉“达到、不低于、在”一类的动词。 */
export function subjectOf(text: string): string {
  // 80%≤完成率<90% 的名字夹在中间，常写成简称（发放数）
  const inside = /^-?\d[\d.%‰]{0,8}[≤<]([一-龥]{2,14})[≤<]/.exec(text)?.[1]?.replace(/数量?$/, '');
  const lead = inside ?? /^[一-龥A-Z]{0,20}/.exec(text)![0];
  return lead
    .replace(/^(?:同比|(?:比|较)(?:上年度?|去年)(?:同期)?)(?=.)/, '')
    .replace(verbs, '')
    .replace(/的?(?:绝对值|实际值|实际完成值)$/, '');
}

/** 后面接着数的动词、比较词。 */
const verbs =
  /(?:不?(?:低于|高于|少于|多于|大于|小于|超过|超出|足|满|到)|等于|未?达到?|达不到|为|在|完成|控制在?|的)+$/;

/** 时间、性质不同就不是一个数：上半年执行率、全年执行率。 */
const qualifiers = /上半年|下半年|全年|季度|月|年底|年初|当年|上年|数量|质量|时效|成本|一般|重大|较大|特大/g;

const qualifiersIn = (subject: string): string => (subject.match(qualifiers) ?? []).join('、');

/**
 * 各句量的是不是同一个东西：没写的跟着写了的；写了的要么相同，要么一个是另一个的简称（三公经费变动率、变动率），
 * 时间与性质的限定还要一样。两个不同的率不能当成一个率的两档。
 */
export function sameSubject(subjects: readonly string[]): boolean {
  const written = subjects.filter((subject) => subject !== '');
  const [first = '', ...rest] = written;
  const shortest = first.length > 0 && new Set(rest).size === 1 ? rest[0] : undefined;
  return rest.every((other) => {
    const [short, long] = first.length <= other.length ? [first, other] : [other, first];
    const related = long.includes(short) || (sharesEnds(short, long) && short.length > 2);
    const [mine, theirs] = [qualifiersIn(short), qualifiersIn(long)];
    // 没写时间的就是全年的
    // “采购成本节约率”简称“节约率”：成本、质量一类是名字的一部分
    const named = long.endsWith(short) && short === shortest && /^(?:成本|质量|数量|时效)$/.test(theirs);
    return related && (mine === theirs || (mine === '' && (theirs === '全年' || named)));
  });
}

/** 简称常省中间的字：“三公经费变动率”写成“三公变动率”。 */
function sharesEnds(short: string, long: string): boolean {
  let at = 0;
  for (const char of long) if (char === short[at]) at += 1;
  return at === short.length;
}

/** “较上年下降10%以上”：降了的，填的变动率是负数还是正数说不准。“降低率、降幅”写明是一个率，不在此列。 */
export const saysFalling = (subject: string): boolean =>
  /(?:下降|减少|降低|压减|压缩|缩减|下浮)了?$/.test(subject);
