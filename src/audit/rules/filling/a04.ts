import { dec, formatAmount, roundHalfUp } from '../../../domain';
import type { FieldReading, FormReading } from '../../../submission';
import type { Fix } from '../../fix';
import { replaceNumber } from '../../fixes';
import type { FindingDraft, Rule } from '../../rule';
import { say } from '../../message';
import { numberOf } from '../../cells/reading';
import { draftAt, nameOf } from '../../cells/subject';
import type { Subject } from '../../cells/subject';
import { ofKinds, subjectsWhere } from '../../cells/subjectsOfKinds';

const message = '“{字段}”为{n}位小数（{p}），万元报表保留两位{等}；请四舍五入到两位。';
const others = '，本表另有{k}格同样超过两位';
const amounts = ofKinds('amount');

/** 万元报表保留的小数位。 */
const places = 2;

/** 小数位不统一。显示两位、存着更多位的也算：合计按存着的数加，尾数会差。一张表只提示一次。 */
export const a04: Rule = {
  id: 'A04',
  severity: '提示',
  title: '小数位',
  scope: '全部表键入的金额（一张表报一条）',
  plain:
    '单位是万元的表只报两位小数，这里的小数多了。四舍五入到两位；改了以后别的合计如果差了 0.01，一起核对。',
  condition: '小数位≤2（单位万元；面积除外）',
  message,
  basis: '万元报表保留两位小数',
  source: 'SEED 004（30.629）',
  check: (submission) => submission.forms.flatMap(checkForm),
};

function checkForm(form: FormReading): readonly FindingDraft[] {
  const [first, ...rest] = subjectsWhere(form, {
    spec: amounts,
    reading: (reading) => placesOf(reading) > places,
  });
  if (first === undefined) return [];
  return [
    draftAt(first, {
      message: say(message, {
        字段: nameOf(first),
        n: placesOf(first.reading),
        p: formatAmount(Number(first.reading.cell.value)),
        等: rest.length === 0 ? '' : say(others, { k: rest.length }),
      }),
      related: rest,
      fix: rounded([first, ...rest]),
    }),
  ];
}

/** 键入的数有几位小数；公式算出的、不是数的为 0。 */
function placesOf({ spec, cell, overridden }: FieldReading): number {
  if (typeof cell.value !== 'number' || spec.key.includes('面积')) return 0;
  if (spec.formula !== undefined && !overridden) return 0;
  return dec(cell.value).toFixed().split('.')[1]?.length ?? 0;
}

/** 四舍五入到两位，一次改齐；有一格是盖掉公式的数就不给：那一格该恢复公式。 */
function rounded(subjects: readonly Subject[]): Fix | null {
  const fixes = subjects.map((subject) =>
    replaceNumber(subject, roundHalfUp(numberOf(subject.reading) ?? dec(0), places)),
  );
  const [first] = fixes;
  return first && !fixes.includes(null)
    ? { ...first, changes: fixes.flatMap((fix) => fix?.changes ?? []) }
    : null;
}
