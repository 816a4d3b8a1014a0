import { errorCause } from '../../../domain';
import type { CellScalar, FormReading } from '../../../submission';
import type { FindingDraft, Rule, Stage } from '../../rule';
import { formulaInputs } from '../../cells/formulaInputs';
import { say } from '../../message';
import { isBlank, printedValue } from '../../cells/reading';
import { draftAt, nameOf } from '../../cells/subject';
import type { Subject } from '../../cells/subject';
import { recalculatedIn } from '../../cells/subjectsOfKinds';

const message = '“{字段}”这格显示 {X}，由现在填的数重算是 {Y}{连带}；请在 Excel 里按 F9 重算、保存。';
const uncached =
  '{n}格公式没有结果（没有存下，或存的是空；{各格}），审核照本软件重算的数：“{字段}”重算是 {Y}；请在 Excel 里打开、保存一次。';
const uncomputed =
  '“{字段}”的公式没有算过，没有数可用（公式“{公式}”本软件不会算）；请在 Excel 里打开、保存。';

/** 同样的毛病超过这么多格，起因多半只有一个，一张表报一条。 */
const many = 3;

/**
 * 每一条公式由录入的数重算一遍：存着的结果是旧的、没有存，看见的就不是那个数。
 * 显示错误值的由 A14 报；公式被键入的值盖掉的由 A13 报，换成别的公式的由 A19 报。
 */
export const a15: Rule = {
  id: 'A15',
  severity: '错误',
  title: '显示的与重算的不同',
  scope: '全部表有公式的格',
  plain:
    '格里显示的数，不是由现在填的数算出来的：可能是手动计算、还没有重算，也可能是别的软件改过。在 Excel 里按 F9 重算再保存。',
  condition: '公式存着的结果与由录入的数重算的相同（没有存结果的，填报时只提示）',
  message,
  basis: '看见的、审的、封的是同一个数',
  source: '派生（别的软件打开、另存以后的工作簿，手动重算）',
  fixed: true,
  check: ({ forms }, stage) => forms.flatMap((form) => checkForm(form, stage)),
};

function checkForm(form: FormReading, stage: Stage): readonly FindingDraft[] {
  const cells = recalculatedIn(form);
  const differing = cells.filter(({ reading }) => errorCause(reading.cell.stored) === null);
  const [empty, stale] = [differing.filter(isUncached), differing.filter((cell) => !isUncached(cell))];
  return [
    ...staleDrafts(stale),
    ...uncachedDrafts(
      empty.filter(({ reading }) => !isBlank(reading)),
      stage,
    ),
    ...empty.filter(({ reading }) => isBlank(reading)).map((cell) => uncomputedDraft(cell, stage)),
  ];
}

const isUncached = ({ reading: { cell } }: Subject): boolean => cell.stored === '';

/** 起因那几格各报一条（多了并成一条），跟着它们变的附在第一条上。 */
function staleDrafts(stale: readonly Subject[]): readonly FindingDraft[] {
  const places = new Set(stale.map(({ reading }) => reading));
  const isFollowing = (cell: Subject): boolean =>
    formulaInputs(cell).some((input) => places.has(input.reading) && input.reading !== cell.reading);
  const roots = stale.filter((cell) => !isFollowing(cell));
  const followers = stale.filter((cell) => !roots.includes(cell));
  if (roots.length > many) return [staleDraft(roots[0]!, [...roots.slice(1), ...followers])];
  return roots.map((root, index) => staleDraft(root, index === 0 ? followers : []));
}

function staleDraft(root: Subject, others: readonly Subject[]): FindingDraft {
  const { cell } = root.reading;
  const named = others.slice(0, many).map((other) => `“${nameOf(other)}”${change(other)}`);
  const more = others.length > many ? '……' : '';
  return draftAt(root, {
    message: say(message, {
      字段: nameOf(root),
      X: shownText(cell.stored),
      Y: shownText(cell.text),
      连带: others.length > 0 ? `，另有 ${others.length} 格（${named.join('、')}${more}）` : '',
    }),
    actual: storedValue(cell.stored),
    expected: printedValue(root.reading),
    related: others,
  });
}

const change = ({ reading: { cell } }: Subject): string =>
  ` ${shownText(cell.stored)} → ${shownText(cell.text)}`;

const shownText = (stored: CellScalar | undefined): string =>
  stored === undefined || stored === '' ? '（空）' : String(stored);

const storedValue = (stored: CellScalar | undefined): number | string | null =>
  typeof stored === 'number' || typeof stored === 'string' ? stored : null;

function uncachedDrafts(cells: readonly Subject[], stage: Stage): readonly FindingDraft[] {
  const [first, ...rest] = cells;
  if (first === undefined) return [];
  const names = cells.slice(0, many).map((cell) => `“${nameOf(cell)}”`);
  return [
    draftAt(first, {
      severity: stage === '定稿' ? '错误' : '提示',
      message: say(uncached, {
        n: cells.length,
        各格: names.join('') + (cells.length > many ? '等' : ''),
        字段: nameOf(first),
        Y: first.reading.cell.text,
      }),
      actual: null,
      expected: printedValue(first.reading),
      related: rest,
    }),
  ];
}

/** 公式最多引这么多个字。 */
const longest = 40;

function uncomputedDraft(subject: Subject, stage: Stage): FindingDraft {
  return draftAt(subject, {
    severity: stage === '定稿' ? '错误' : '核实',
    message: say(uncomputed, {
      字段: nameOf(subject),
      公式: (subject.reading.cell.formula ?? '').slice(0, longest),
    }),
  });
}
