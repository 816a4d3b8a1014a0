import type { FormReading, RowReading, Submission } from '../../submission';
import { textSlots } from '../outline/textSlots';
import { cellOf, textAt } from '../outline/values';
import { lostPointProblems, type LostPointProblem } from './lostPointProblems';
import { isBlank, proposedCell, type ProposedCell } from './proposal';

/** 《报告文字栏》里一项的现成写法：取自填好的表，点了才写。 */
export interface TextSuggestion {
  /** 在这次读数里不重。 */
  readonly key: string;
  /** 写到哪一项，如“主要职责”“问题与措施（第 1 行）”。 */
  readonly title: string;
  readonly text: string;
  /** 取自哪里，如“部门整体支出绩效自评表 部门履职概述”。 */
  readonly from: string;
  /** 没有空行可写时为空：请先加一行。 */
  readonly cells: readonly ProposedCell[];
}

const sheet = '报告文字栏';
const byText = (text: string) => ({ kind: 'text' as const, text });

/** 空着的文字项，别的表里有的就提议照用。 */
function slotSuggestions(slots: FormReading, submission: Submission): readonly TextSuggestion[] {
  return Object.entries(textSlots).flatMap(([name, { sources }]) => {
    const reading = slots.fields.get(name);
    if (!reading || !isBlank(reading)) return [];
    for (const { form, field } of sources) {
      if (form === sheet) continue;
      for (const each of submission.forms.filter((candidate) => candidate.form.id === form)) {
        const text = textAt(each, field);
        if (text === null) continue;
        const cells = proposedCell(reading, byText(text));
        return [{ key: name, title: name, text, from: `${form} ${field}`, cells }];
      }
    }
    return [];
  });
}

const rowsIn = (slots: FormReading, block: string): readonly RowReading[] =>
  slots.blocks.get(block)?.rows ?? [];

/** 一块里第 `at` 个空行（各列都空）；没有为空。 */
function blankRow(slots: FormReading, block: string, at: number): RowReading | undefined {
  return rowsIn(slots, block).filter(({ cells }) => [...cells.values()].every(isBlank))[at];
}

const written = (slots: FormReading, block: string, column: string): string =>
  rowsIn(slots, block)
    .map((row) => cellOf(row, column)?.text ?? '')
    .join('\n');

/** 丢了分的各项写成问题，原因照表里写的。 */
function problemSuggestions(slots: FormReading, submission: Submission): readonly TextSuggestion[] {
  const already = written(slots, '问题与措施', '问题');
  const problems = lostPointProblems(submission).filter(({ subject }) => !already.includes(subject));
  return problems.map(({ subject, problem, reason, from }: LostPointProblem, at) => {
    const row = blankRow(slots, '问题与措施', at);
    return {
      key: `问题与措施/${from}/${subject}`,
      title: '问题与措施',
      text: reason === '' ? problem : `${problem}原因：${reason}`,
      from,
      cells: [
        ...proposedCell(row?.cells.get('问题'), byText(problem)),
        ...(reason === '' ? [] : proposedCell(row?.cells.get('原因'), byText(reason))),
      ],
    };
  });
}

/** 项目表一项一行：名称、执行数。 */
function projectSuggestions(slots: FormReading, submission: Submission): readonly TextSuggestion[] {
  const already = written(slots, '项目用途', '项目名称').split('\n');
  const projects = submission.forms.filter(
    ({ form, name }) => form.id === '项目支出绩效自评表' && name !== null && !already.includes(name),
  );
  return projects.map(({ name, fields }, at) => {
    const row = blankRow(slots, '项目用途', at);
    const executed = fields.get('年度资金总额.全年执行数')?.cell.value;
    const amount = typeof executed === 'number' ? executed : null;
    return {
      key: `项目用途/${name}`,
      title: '项目用途',
      text: amount === null ? name! : `${name}　${amount}万元`,
      from: `项目支出绩效自评表（${name}）`,
      cells: [
        ...proposedCell(row?.cells.get('项目名称'), byText(name!)),
        ...(amount === null ? [] : proposedCell(row?.cells.get('金额'), { kind: 'number', value: amount })),
      ],
    };
  });
}

/**
 * 《报告文字栏》空着的各项，别的表里现成的写法；没有插这张表为空。
 * 只提议，不写：写不写、写了再怎么改由人定。
 */
export function textSuggestions(submission: Submission): readonly TextSuggestion[] {
  const slots = submission.forms.find(({ form }) => form.id === sheet);
  if (!slots) return [];
  return [
    ...slotSuggestions(slots, submission),
    ...problemSuggestions(slots, submission),
    ...projectSuggestions(slots, submission),
  ];
}
