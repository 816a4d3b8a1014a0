import type { Finding } from '../../../audit';
import { usesPbe } from '../../../domain';
import {
  isVolatileFormula,
  parseAddress,
  signOffDisagreements,
  type Place,
  type Seal,
  type SignOff,
  type Submission,
} from '../../../submission';
import type { BookState } from '../../kernel/book/bookState';
import { isUnsettled, type Freeze } from './freeze';
import type { SheetCapture } from './capture';

/** 还不能定稿的一条原因。 */
export interface BlockingReason {
  /** 出了什么事、怎么办，一句话。 */
  readonly message: string;
  /** 可以跳过去的位置；没有为 null。 */
  readonly place: Place | null;
  /** 核实以后可以放行的：`conditions` 为条件格式（请求里写 `acceptConditions`）。 */
  readonly accepts?: 'conditions';
  /** 由审核结果来的；其余为 null。 */
  readonly finding: Finding | null;
}

/** 审核结果里拦住定稿的：错误一律拦；核实没有写审核说明的拦；提示不拦。 */
export function blockingFindings(findings: readonly Finding[]): readonly BlockingReason[] {
  return findings
    .filter(
      ({ severity, explanation }) => severity === '错误' || (severity === '核实' && explanation === null),
    )
    .map((finding) => ({
      message: `${finding.severity} ${finding.rule}：${finding.message}`,
      place: finding.place,
      finding,
    }));
}

/** 工作簿本身的原因：公式没有算完、别人的表受保护、名称里用了自定义函数。 */
export function blockingCells(
  book: BookState,
  freezes: readonly Freeze[],
  ours: ReadonlySet<string>,
  captures: ReadonlyMap<string, SheetCapture>,
): readonly BlockingReason[] {
  const reasons = freezes.flatMap((freeze): readonly BlockingReason[] => {
    const { sheet, cell, value } = freeze.frozen;
    const at = `${sheet}!${cell}`;
    const locked = !ours.has(freeze.sheetId) && captures.get(freeze.sheetId)?.protection != null;
    if (isUnsettled(freeze))
      return [reason(`${at} 的公式还没有算出来（${String(value)}），请等它算完再定稿。`, freeze)];
    if (freeze.ours !== null)
      return [
        reason(
          `${at} 显示 ${String(value) || '（空）'}，本软件由现在的数算出 ${freeze.ours || '（空）'}：Excel 还没有重算好，按 F9 重算（仍不一致就恢复这一格的公式）再定稿。`,
          freeze,
        ),
      ];
    if (freeze.twin !== null)
      return [
        reason(
          `${at} 显示 ${String(value) || '（空）'}，换成的原生公式由现在的数算出 ${freeze.twin || '（空）'}：两种算法对不上，哪个都不能封。请恢复这一格的公式；仍不一致就把这份工作簿报给软件维护人员。`,
          freeze,
        ),
      ];
    return locked
      ? [reason(`工作表“${sheet}”受保护，里面的 PBE 公式换不了；请先撤销它的保护。`, freeze)]
      : [];
  });
  const named = book.names.filter(({ formula }) => usesPbe(formula));
  return [
    ...reasons,
    ...named.map(({ name }) => ({
      message: `名称“${name}”里用了 PBE 函数，没有加载项就算不出；请把公式写到单元格里。`,
      place: null,
      finding: null,
    })),
  ];
}

function reason(message: string, { sheetId, frozen }: Freeze): BlockingReason {
  const rect = parseAddress(frozen.cell);
  const place = rect && { ...rect, sheetId, sheetName: frozen.sheet };
  return { message, place, finding: null };
}

/**
 * 封进去以后还会自己变的公式：字段里的由 A18 问、定稿时换成值；标签、空白处的没有人问，
 * 明天一开纸上的字就不是定稿时的了。
 */
export const blockingFormulas = ({ print }: Seal): readonly BlockingReason[] =>
  (print?.sheets ?? []).flatMap(({ sheet, cells }) =>
    cells.flatMap(([cell, , formula = '']) =>
      isVolatileFormula(formula)
        ? [
            {
              message: `核实：${sheet}!${cell} 的公式以后会自己变（随日期、随机数、间接引用或别的文件）：${formula.slice(0, 60)}。把它换成现在的值，或删掉，再定稿。`,
              place: null,
              finding: null,
            },
          ]
        : [],
    ),
  );

/** 会藏数、改数、自己变的条件格式：印出来的样子靠不住，要核实。 */
export const blockingConditions = ({ print }: Seal): readonly BlockingReason[] =>
  (print?.sheets ?? []).flatMap(({ sheet, conditions }) =>
    conditions.map((condition) => ({
      message: `核实：工作表“${sheet}”有会藏数、改数，或随日期、别的文件而变的条件格式（${condition.trim()}）。删掉它；确要留着，核实后选“条件格式已核实”（命令行 --accept-formats）再定稿。`,
      place: null,
      finding: null,
      accepts: 'conditions' as const,
    })),
  );

/** 要封的表里，首页、单双页另设了页眉页脚的：定稿码要印在每一页上。 */
export function blockingPages(
  { sheets }: BookState,
  ours: ReadonlySet<string>,
  captures: ReadonlyMap<string, SheetCapture>,
): readonly BlockingReason[] {
  return sheets
    .filter(({ id }) => ours.has(id) && captures.get(id)?.hasOtherPages)
    .map(({ name }) => ({
      message: `工作表“${name}”的页眉页脚设了“首页不同”或“奇偶页不同”，定稿码印不到每一页；请在“页面设置 → 页眉/页脚”里取消这两项，再定稿。`,
      place: null,
      finding: null,
    }));
}

/** 印在表上的签署与这里写的不是一个：封的与印的必须相同。 */
export function blockingSigns(submission: Submission, signOff: SignOff): readonly BlockingReason[] {
  return signOffDisagreements(submission, signOff).map(({ reading, title, printed, signed }) => ({
    message: `表上印的${title}是“${printed}”，定稿写的是“${signed}”：封的与印的要是同一个，请改成一样（各表由不同的人填的，用顿号把名字都写上）。`,
    place: reading.place,
    finding: null,
  }));
}

/** 换成原生公式以后 Excel 算出的与原来的不同：不能封，已经还原。 */
export const blockingTwins = (
  changed: readonly { readonly freeze: Freeze; readonly now: unknown }[],
): readonly BlockingReason[] =>
  changed.map(({ freeze, now }) => {
    const { sheet, cell, value } = freeze.frozen;
    return reason(
      `${sheet}!${cell} 原来显示 ${String(value) || '（空）'}，换成原生公式以后 Excel 算出 ${String(now ?? '') || '（空）'}：两种算法对不上，哪个都不能封，已经还原。请恢复这一格的公式；仍不一致就把这份工作簿报给软件维护人员。`,
      freeze,
    );
  });

/** 已经定稿、或上一次没有走完，都不能再定一次。 */
export function blockingSeal(seal: Seal | undefined): readonly BlockingReason[] {
  if (!seal) return [];
  const message =
    seal.state === 'sealed' ? '这份工作簿已经定稿；要改先撤销定稿。' : '上一次定稿没有完成；请先还原再定稿。';
  return [{ message, place: null, finding: null }];
}
