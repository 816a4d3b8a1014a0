import { isMarkName, markFormula, markName, parseMark, type Form, type FormLayout } from '../../../forms';
import type { NameState, SheetState } from './bookState';

/** 插到一半的新表先叫这个名字，全部写完才改成正式名字：半成品不会被当成表样，也不占用户的表名。 */
export const buildingSheetName = 'PBE正在插入';

/** 写到哪一步：content 内容还没写完；names 内容已写完，正在把名称从旧表改指过来。 */
export type BuildingStage = 'content' | 'names';

const stageWords: Readonly<Record<BuildingStage, string>> = { content: '建', names: '移' };

/** 读出的半成品标记。 */
export interface BuildingMark {
  readonly stage: BuildingStage;
  /** 各可增行区的行数，按表样次序。 */
  readonly rows: readonly number[];
}

/** 公式里的字符串字面量不能超过 255 字，项目名再长也够区分了。 */
const projectKey = (project: string | null): string =>
  [...(project ?? '')].slice(0, 80).join('').replaceAll('"', "'");

/** 半成品的标记：记下是哪张表、几行、写到哪一步，再插一次可以接着写。 */
export function buildingMark(layout: FormLayout, project: string | null, stage: BuildingStage): string {
  const { layout: id, version } = layout.form;
  const rows = layout.blocks.map((block) => block.rows).join('.');
  return `="${stageWords[stage]}:${id}@${version}:${rows}:${projectKey(project)}"`;
}

/** 这个标记是不是这张表（这个项目）的半成品；不是返回 null。 */
export function parseBuilding(mark: string | null, form: Form, project: string | null): BuildingMark | null {
  const match = /^="(建|移):([^"]+):([\d.]*):([^"]*)"$/.exec(mark ?? '');
  if (!match || match[2] !== `${form.layout}@${form.version}` || match[4] !== projectKey(project))
    return null;
  const rows = (match[3] ?? '').split('.').filter(Boolean).map(Number);
  return { stage: match[1] === '移' ? 'names' : 'content', rows };
}

/** 旧表留底的标记：不再当成表样来读。 */
export const retiredMark = (form: Form): string => `="旧:${form.layout}@${form.version}"`;

/** 表上的标记公式；没有为 null。 */
export function markOf(sheet: SheetState): string | null {
  return sheet.names?.find(({ name }) => name === markName)?.formula ?? null;
}

/** 表上的全部标记公式：一张工作表上绑了几张表的有几个。 */
export const marksOf = (sheet: SheetState): readonly string[] =>
  (sheet.names ?? []).flatMap(({ name, formula }) => (isMarkName(name) ? [formula] : []));

/** 表上有这张表样（可能不止它一张）。 */
export const holds = (sheet: SheetState, form: Form): boolean =>
  marksOf(sheet).some((mark) => isLive(mark, form));

/** 是已经插好的某张表样。 */
export function isLive(mark: string | null, form: Form): boolean {
  return mark !== null && parseMark(mark)?.form === form.layout;
}

/** 表样插进来时的版面版本；标记丢了为 null。 */
export const versionOf = (sheet: SheetState): number | null =>
  parseMark(markOf(sheet) ?? '')?.version ?? null;

/** 是留底的旧表或别的半成品：不读、不动。 */
export const isSetAside = (mark: string | null): boolean => mark !== null && parseMark(mark) === null;

/** 标记应有的公式。 */
export const liveMark = (form: Form): string => markFormula(form);

/** 名称清单里有没有标记。 */
export const hasMark = (names: readonly NameState[] | null): boolean =>
  names?.some(({ name }) => name === markName) ?? false;
