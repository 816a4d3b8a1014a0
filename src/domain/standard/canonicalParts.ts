import { dec, type Decimal } from '../amount';
import type { NormalizedText } from './normalize';
import { rewriteText, rule, type Rewrite } from './rewriteText';

const circled = '①②③④⑤⑥⑦⑧⑨⑩';
/** 各种序号，写成一样的；从 1 起一个不缺才是序号。 */
const numberings: readonly { readonly find: RegExp; readonly order: string }[] = [
  { find: /(?<=^|[;,。.:)分])\(?(\d{1,2})[、.)](?!\d)/g, order: '' },
  { find: /(?<=^|[;,。.:)分])\(?([a-j])[、.)]/g, order: 'abcdefghij' },
  { find: /(?<=^|[;,。.:)分])\(?([A-J])[、.)]/g, order: 'ABCDEFGHIJ' },
  { find: /(?<=^|[;,。.:)分])\(?([一二三四五六七八九十])[、.)]/g, order: '一二三四五六七八九十' },
  { find: /(?<=^|[;,。.:)分])([一二三四五六七八九十])是/g, order: '一二三四五六七八九十' },
];

function numbered(normalized: NormalizedText): NormalizedText {
  for (const { find, order } of numberings) {
    const marks = [...normalized.text.matchAll(find)].map(([, mark]) =>
      order === '' ? Number(mark) : order.indexOf(mark!) + 1,
    );
    if (marks.length < 2 || marks.length > 10 || marks.some((mark, index) => mark !== index + 1)) continue;
    let at = 0;
    return rewriteText(normalized, [{ find, put: () => circled[at++]! }]);
  }
  return normalized;
}

/** 一项缺了扣几分、做到给几分，项数乘起来正好是分值的，就是每项几分。 */
function eachPart(weight: Decimal | undefined): Rewrite {
  return {
    find: /[,;](?:以上)?(?:全部符合得?(?:满分|\d+分),)?(?:每?(?:缺少?|少|缺失)[1一](?:项|条|个|点)扣|每?(?:有)?[1一](?:项|条|个|点)(?:不符合|未做到|不满足|不达标)(?:的)?扣|(?:每)?(?:符合|满足|做到|具备|达到)[1一](?:项|条|个|点)(?:的)?[得计])(\d+(?:\.\d+)?)分(?:[,;](?:不符合|不满足|否则|最高|最多|满分|共)(?:的)?(?:不得分|(?:不超过)?\d+分))?(?:[,;]扣完为止)?[;,.]*$/g,
    put: ({ input, 1: value }) => {
      const items = [...input].filter((char) => circled.includes(char)).length;
      return weight &&
        items > 0 &&
        dec(value!).times(items).eq(weight) &&
        !/\d分[);,①-⑩]/.test(input.slice(0, -24))
        ? `,每项${value}分`
        : null;
    },
  };
}

/** 各项自己写了分的：缺一项扣相应的分、没做到的不得分，不改变算法。 */
const plainTails: readonly Rewrite[] = [
  rule(
    '(?<=[①-⑩][^;]*?分\\)?)[,;](?:以上)?每?(?:缺少?|少)(?:[1一](?:项|条|个)|项)(?:的)?,?扣(?:除|减)?(?:相应|对应|该项)(?:的)?(?:分值|分数|分)$',
    '',
  ),
  rule(
    '(?<=[①-⑩][^;]*?分\\)?)[,;](?:未公开|没有|无|每项不符合|任一项不符合|否则|不符合|不满足|不具备|未做到|[一二两三四五\\d]项均(?:不符合|未做到))(?:的)?不得分$',
    '',
  ),
];

/** 各项自己写了同样的分，“缺一项扣1分”说的就是它。 */
const sameTail: Rewrite = {
  find: /[,;](?:以上)?每?(?:缺少?|少|缺失)[1一](?:项|条|个|点)(?:的)?扣(\d+(?:\.\d+)?)分(?:[,;]扣完为止)?$/g,
  put: ({ input, index, 1: value }) => {
    const given = [...input.slice(0, index).matchAll(/(\d+(?:\.\d+)?)分(?=[);,①-⑩]|$)/g)].map(
      ([, each]) => each,
    );
    return given.length > 1 && given.every((each) => each === value) ? '' : null;
  },
};

/** 两项的：符合两项得4分,符合其中一项得2分,均不符合不得分。 */
function twoParts(weight: Decimal | undefined): Rewrite {
  return {
    find: /[,;](?:全部符合|两项均?符合|均符合|符合2项)(?:的)?得(\d+(?:\.\d+)?)分[,;](?:只)?符合(?:其中)?[1一]项(?:的)?得(\d+(?:\.\d+)?)分[,;](?:均不符合|都不符合|不符合)(?:的)?(?:不得分|得0分)$/g,
    put: ({ input, 1: both, 2: single }) => {
      const items = [...input].filter((char) => circled.includes(char)).length;
      const fits = items === 2 && weight && dec(both!).eq(weight) && dec(single!).times(2).eq(weight);
      return fits ? `,每项${single}分` : null;
    },
  };
}

/** “优、良、中、差四档,分别得5、4、2、0分”：一个说法一个分。 */
const respectively: Rewrite = {
  find: /^(?:[^;,:\d]{0,14},(?:评定?为|分为|为))?(?:[^;,:\d]{0,12}?(?:分为|为|:))?([一-龥A-Z]{1,6}?(?:\([^()]*\))?(?:、[一-龥A-Z]{1,6}?(?:\([^()]*\))?){1,5}?)(?:[二三四五六]个?(?:档次?|等次|等级|级)|的)?,?(?:分别|依次)[得计为](\d+(?:\.\d+)?分?(?:、\d+(?:\.\d+)?分?){1,5})(?:分)?$/g,
  put: ([, names, values]) => {
    const labels = names!.replace(/\([^()]*\)/g, '').split('、');
    const points = values!.replace(/分/g, '').split('、');
    return labels.length === points.length
      ? labels.map((label, index) => `${label}得${points[index]}分`).join(';')
      : null;
  },
};

/** 完成得5分,未完成扣2分：没完成的得 3 分。倒扣的不在此列。 */
function lessOnFailure(weight: Decimal | undefined): Rewrite {
  return {
    find: /^([一-龥]{2,10})(?:的)?得(满分|(\d+(?:\.\d+)?)分)[,;](未|不|没有)\1(?:的)?,?扣(\d+(?:\.\d+)?)分$/g,
    put: ([, label, , given, not, less]) => {
      const full = given === undefined ? weight : dec(given);
      const rest = full?.minus(less!);
      return full && rest && weight && full.eq(weight) && rest.gte(0)
        ? `${label}得${full.toString()}分,${not}${label}得${rest.toString()}分`
        : null;
    },
  };
}

/** “项目档案齐全、完整、规范、及时归档,各1分” */
function listed(weight: Decimal | undefined): Rewrite {
  return {
    find: /^([一-龥]{1,16}(?:、[一-龥]{1,16}){1,7}),?(?:各|每项)(?:得|计)?(\d+(?:\.\d+)?)分$/g,
    put: ([, names, each]) => {
      const labels = names!.split('、');
      return weight && dec(each!).times(labels.length).eq(weight)
        ? `${labels.map((label, index) => circled[index]! + label).join(';')},每项${each}分`
        : null;
    },
  };
}

/** “新增授权专利每件得1分”：每一件。 */
const eachOne = rule(
  '^((?:(?!每)[^;,\\d%]){2,14})每(个|件|项|次|场|篇|家|户|人|期|份|处)(?=[得计加]\\d)',
  '每$1一$2',
);

/** 序号、要点、档次的说法换成一种。 */
export function canonicalParts(normalized: NormalizedText, weight: Decimal | undefined): NormalizedText {
  const bare = rewriteText(normalized, [
    rule('[;,.]+$', ''),
    eachOne,
    rule('^(?:评价|评分|考核|主要)?要点[:,;]', ''),
    rule('^[一-龥]{2,8}:(?=(?:优秀?|良好?|好|[A-D甲一][级类档等])(?:\\(|得|计|\\d))', ''),
    rule('[,;](?:合计|共计|共)\\d+(?:\\.\\d+)?分$', ''),
    rule(
      '^[一-龥]{0,10}?(?:等级|评价|结果|结论|等次|档次|评定|考核)(?:为|达到|达)(?=优|良|中|差|好|合格|不合格|[A-D甲乙丙][级类等]?|[一二三四][级类等])',
      '',
    ),
  ]);
  return rewriteText(numbered(bare), [
    ...plainTails,
    sameTail,
    eachPart(weight),
    twoParts(weight),
    respectively,
    lessOnFailure(weight),
    listed(weight),
  ]);
}
