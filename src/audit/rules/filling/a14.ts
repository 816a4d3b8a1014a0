import { errorCause } from '../../../domain';
import type { ErrorCause } from '../../../domain';
import type { CellScalar, FieldReading, FormReading } from '../../../submission';
import { restoreFormula } from '../../fixes';
import type { FindingDraft, Rule, Stage } from '../../rule';
import { formulaInputs } from '../../cells/formulaInputs';
import { groupBy } from '../../cells/groupBy';
import { say } from '../../message';
import { isBlank, isTextNumber, printedValue, textOf } from '../../cells/reading';
import { draftAt, nameOf } from '../../cells/subject';
import type { Subject } from '../../cells/subject';
import { ofKinds, recalculatedIn, subjectsWhere } from '../../cells/subjectsOfKinds';

const message = '{字段}显示错误值 {值}，没有数可用：{原因}';

/** 同一种错误值超过这么多格，起因多半只有一个，一张表报一条。 */
const many = 3;

/** 错误值是怎么来的、怎么办。 */
const reasons: Readonly<Record<ErrorCause, string>> = {
  pending: '还没有算完。请等它算完、保存，再审核。',
  unknownName: '打开它的软件不认识公式里的函数或名称。请在装了本加载项的 Excel 里打开、重算、保存。',
  lostReference: '公式引用的格没有了。请恢复公式。',
  division: '除数是 0 或空格。请核对{来源}。',
  content: '请核对{来源}。',
};

/** 任何一格显示错误值：看不见数，也没有东西可审。跟着别的格错的不单列，起因那一格列出来。 */
export const a14: Rule = {
  id: 'A14',
  severity: '错误',
  title: '错误值',
  scope: '全部表的每一格（跟着别的格出错的不单列）',
  plain:
    '这一格显示的是 #VALUE!、#NAME? 一类的错误，没有数可用。先照提示找到原因（常是引用的格里有字、被删了），改好它就恢复。',
  condition: '没有 #VALUE!、#N/A、#NAME?、#REF!、#BUSY! 等错误值（还没算完的，填报时只提示）',
  message,
  basis: '报出的表每一格都要看得见数',
  source: '派生（别的软件打开、另存以后的工作簿）',
  fixed: true,
  check: ({ forms }, stage) => forms.flatMap((form) => checkForm(form, stage)),
};

/** 存在工作簿里、看得见的值；公式另算得出数也先看它。 */
const seen = ({ cell }: FieldReading): string => String(cell.stored ?? cell.value).trim();

/** 几万格里绝大多数是数、一般的文字：先看有没有“#”。 */
const isErrorValue = (value: CellScalar): boolean =>
  typeof value === 'string' && value.includes('#') && errorCause(value.trim()) !== null;

const isError = ({ cell }: FieldReading): boolean => isErrorValue(cell.stored ?? cell.value);

function checkForm(form: FormReading, stage: Stage): readonly FindingDraft[] {
  // 存着的与重算的不一样的格要看存着的；一张表没有这样的格，就只看值
  const some = recalculatedIn(form).length > 0;
  const found = subjectsWhere(form, { ...(some ? {} : { value: isErrorValue }), reading: isError });
  const roots = found.filter((subject) => !isFollowing(subject));
  return [...groupBy(roots, ({ reading }) => seen(reading))].flatMap(([value, cells]) =>
    cells.length > many ? [draft(value, cells, stage)] : cells.map((cell) => draft(value, [cell], stage)),
  );
}

/** 公式完好，引用的格里已有错误值，或夹了文字（A02 报）：错在那里。 */
function isFollowing(subject: Subject): boolean {
  if (subject.reading.overridden) return false;
  return formulaInputs(subject).some(
    ({ reading }) =>
      isError(reading) || (numeric(reading.spec) && reading.cell.formula === null && isTextNumber(reading)),
  );
}

const numeric = ofKinds('amount', 'count', 'rate', 'score');

function draft(value: string, cells: readonly Subject[], stage: Stage): FindingDraft {
  const [first, ...rest] = cells as readonly [Subject, ...Subject[]];
  const cause = errorCause(value) ?? 'content';
  return draftAt(first, {
    message: say(message, {
      字段: listed(cells),
      值: value,
      原因: reasons[cause].replace('{来源}', sourceOf(first)),
    }),
    actual: value,
    expected: first.reading.cell.stored === undefined ? null : printedValue(first.reading),
    related: rest,
    fix: rest.length === 0 ? restoreFormula(first) : null,
    ...(cause === 'pending' && stage === '填报' ? { severity: '提示' as const } : {}),
  });
}

/** “执行率得分”“总分”等 5 格。 */
function listed(cells: readonly Subject[]): string {
  const names = cells.slice(0, many).map((cell) => `“${nameOf(cell)}”`);
  return names.join('') + (cells.length > many ? `等 ${cells.length} 格` : '');
}

/** 错误值是谁引起的：公式引用的各格与里面的内容；公式已不是表样的公式时说公式。 */
function sourceOf(subject: Subject): string {
  const { cell, spec, expectedFormula, overridden } = subject.reading;
  if (overridden || spec.formula === undefined || cell.formula === null) return '这一格填的内容';
  const inputs = [...new Map(formulaInputs(subject).map((input) => [input.reading, input])).values()];
  const shown = inputs
    .filter(({ reading }) => !isBlank(reading))
    .slice(0, 4)
    .map((input) => `${nameOf(input)}“${textOf(input.reading)}”`);
  const replaced = plain(cell.formula) !== plain(expectedFormula ?? '');
  if (replaced || shown.length === 0) return `公式“${cell.formula.slice(0, longest)}”`;
  return `它引用的${shown.join('、')}`;
}

/** 公式最多引这么多个字。 */
const longest = 40;

/** 比公式时不看的写法：空白、@、绝对引用符、大小写。 */
const plain = (formula: string): string => formula.replace(/[\s@$]/g, '').toUpperCase();
