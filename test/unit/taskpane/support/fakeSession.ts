import {
  compileForm,
  findForm,
  markFormula,
  markName,
  type FormLayout,
  type LayoutCell,
} from '../../../../src/forms';
import {
  writeRegistry,
  type CellSource,
  type Evidence,
  type Place,
  type SealedReport,
  type SourceCell,
} from '../../../../src/submission';
import type { Finding } from '../../../../src/audit';
import type {
  AnnotateResult,
  BlockingReason,
  CarryRequest,
  CarryResult,
  ImportRequest,
  ImportResult,
  CheckResult,
  InsertFormsRequest,
  SelfCheckReport,
  WatchHandlers,
} from '../../../../src/workbook';
import type { CellSelection, PaneSession } from '../../../../src/taskpane/app/session';

interface FakeSheet {
  readonly id: string;
  readonly layout: FormLayout;
  readonly project: string | null;
  readonly cells: Map<string, SourceCell>;
}

/** 可增行区里的一格：第几行（0 起）、哪一列。 */
interface BlockCell {
  readonly block: string;
  readonly index: number;
  readonly column: string;
}

const blank: SourceCell = { value: '', formula: null, text: '' };
const keyOf = (row: number, column: number): string => `${row},${column}`;

/** 没有结果的动作。 */
type SilentAction = {
  [Name in keyof PaneSession]: PaneSession[Name] extends (...args: never[]) => Promise<void> ? Name : never;
}[keyof PaneSession];

/** 假的工作簿会话：记得插了哪些表、填了什么，不算公式；可以让某个动作失败或停住。 */
export class FakeSession implements PaneSession {
  readonly calls: string[] = [];
  readonly visited: Place[] = [];
  annotated: readonly Finding[] = [];
  handlers: WatchHandlers | null = null;
  failWith: Error | null = null;
  /** 工作簿里复核层的 XML。 */
  review: string | null = null;
  /** 修正时前几格已经变了。 */
  skips = 0;
  readonly canAutoAnnotate = true;
  readonly canOpenWorkbook = true;
  autoOption = false;
  /** 用户正在编辑单元格：自动标注不写。 */
  editing = false;
  /** 定稿时拦住的原因；撤销定稿时要告诉用户的话。 */
  blocking: readonly BlockingReason[] = [];
  restoreNotices: readonly string[] = [];
  /** 上次定稿带着的报告。 */
  sealedReport: SealedReport | undefined;
  /** 自检得到的各项结果。 */
  checks: readonly CheckResult[] = [];
  /** 写一格时那里已有的内容。 */
  existing = '';
  /** 上次读到的工作簿要提醒用户的地方。 */
  condition = { staleFunctions: 0, manualCalculation: false };
  /** 每插一张表之前等它。 */
  beforeForm: () => Promise<void> = () => Promise.resolve();
  private ticked: readonly string[] = [];
  private evidence: readonly Evidence[] = [];
  private request: InsertFormsRequest | null = null;
  private readonly sheets: FakeSheet[] = [];

  /** 像用户那样在一格里填，并像 Excel 那样发出变化通知。 */
  type(sheetName: string, key: string, value: string | number): void {
    const sheet = this.sheets.find(({ layout }) => layout.sheetName === sheetName);
    const cell = sheet?.layout.cells.find(({ role }) => role.kind === 'field' && role.field.key === key);
    if (sheet === undefined || cell === undefined) throw new Error(`没有 ${sheetName} 的 ${key}`);
    sheet.cells.set(keyOf(cell.row, cell.column), { value, formula: null, text: String(value) });
    this.handlers?.onDirty({ remote: false, structure: false });
  }

  /** 在可增行区第 `index` 行（0 起）的一列里填；率给小数和显示文字。 */
  typeRow(sheetName: string, where: BlockCell, value: string | number, text = String(value)): void {
    const { cells } = this.sheet(sheetName);
    const { row, column } = this.blockCell(sheetName, where);
    cells.set(keyOf(row, column), { value, formula: null, text });
    this.handlers?.onDirty({ remote: false, structure: false });
  }

  /** 选中可增行区里的一格。 */
  selectRow(sheetName: string, where: BlockCell): void {
    const { row, column } = this.blockCell(sheetName, where);
    this.select({ sheetId: this.sheet(sheetName).id, row, column });
  }

  private blockCell(sheetName: string, { block, index, column }: BlockCell): LayoutCell {
    const found = this.sheet(sheetName).layout.cells.find(
      ({ role }) =>
        role.kind === 'block' && role.block === block && role.index === index && role.column.key === column,
    );
    if (found === undefined) throw new Error(`没有 ${sheetName} 第 ${index + 1} 行的 ${column}`);
    return found;
  }

  /** 选中一张表可增行区的一行（或表上任意一格）。 */
  select(selection: CellSelection): void {
    this.handlers?.onSelection?.(selection);
  }

  sheet(sheetName: string): FakeSheet {
    const found = this.sheets.find(({ layout }) => layout.sheetName === sheetName);
    if (found === undefined) throw new Error(`没有工作表 ${sheetName}`);
    return found;
  }

  /** 只记一笔的动作：名字与参数；签名从动作表来。 */
  private recorded<Name extends SilentAction>(name: Name): PaneSession[Name] {
    return (async (...args: readonly unknown[]) => {
      this.calls.push([name, ...args].join(' '));
      this.maybeFail();
    }) as PaneSession[Name];
  }

  readonly addRow = this.recorded('addRow');
  readonly removeRow = this.recorded('removeRow');
  readonly moveRow = this.recorded('moveRow');
  readonly addProject = this.recorded('addProject');
  readonly renameProject = this.recorded('renameProject');
  readonly removeProject = this.recorded('removeProject');

  async insertForms(
    request: InsertFormsRequest,
    { onProgress, signal }: Parameters<PaneSession['insertForms']>[1] = {},
  ): ReturnType<PaneSession['insertForms']> {
    this.calls.push('insertForms');
    const inserted = [];
    for (const [done, { form, project = null }] of request.forms.entries()) {
      const spec = findForm(form);
      const { scheme, year, unit } = request;
      const layout = compileForm(spec, { scheme, year, unit, project });
      onProgress?.({ done, total: request.forms.length, title: project ?? form });
      await this.beforeForm();
      if (signal?.aborted) {
        const rest = request.forms.length - done;
        return { inserted, notices: [`已取消，余下 ${rest} 张表没有插入。`] };
      }
      this.maybeFail();
      this.request = request;
      const existing = this.sheets.find((sheet) => sheet.layout.sheetName === layout.sheetName);
      if (existing === undefined) this.addSheet(layout, project);
      inserted.push({
        form,
        project,
        sheetName: layout.sheetName,
        state: existing === undefined ? 'new' : 'refreshed',
        repairs: [],
      } as const);
    }
    return { inserted, notices: [] };
  }

  recognized: Awaited<ReturnType<PaneSession['recognizeSheets']>> = [];
  async recognizeSheets(): ReturnType<PaneSession['recognizeSheets']> {
    this.calls.push('recognizeSheets');
    await Promise.resolve();
    return this.recognized;
  }

  async adoptSheet({
    layout,
  }: Parameters<PaneSession['adoptSheet']>[0]): ReturnType<PaneSession['adoptSheet']> {
    this.calls.push('adoptSheet');
    await Promise.resolve();
    return { form: layout.kind, sheetName: 'Sheet1', names: 1, formulas: 0, kept: [], isProtected: false };
  }

  async releaseSheet(): ReturnType<PaneSession['releaseSheet']> {
    this.calls.push('releaseSheet');
    await Promise.resolve();
    return { sheetName: 'Sheet1', names: 1, formulas: 0 };
  }

  readLooks(): Promise<CellSource> {
    return this.read();
  }

  async read(): Promise<CellSource> {
    this.calls.push('read');
    this.maybeFail();
    return {
      registryXml: this.registryXml(),
      sheets: this.sheets.map(({ id, layout, cells }) => ({
        id,
        name: layout.sheetName,
        rowCount: layout.rowCount,
        columnCount: layout.columnCount,
        cell: (row, column) => cells.get(keyOf(row, column)) ?? blank,
      })),
      names: this.sheets.flatMap(({ id, layout }) => [
        { name: markName, sheetId: id, formula: markFormula(layout.form), target: null },
        ...layout.names.map(({ name, scope, rect }) => ({
          name,
          sheetId: scope === 'sheet' ? id : null,
          formula: '',
          target: { sheetId: id, rect },
        })),
      ]),
    };
  }

  async restoreFunctions(): ReturnType<PaneSession['restoreFunctions']> {
    this.calls.push('restoreFunctions');
    const restored = this.condition.staleFunctions;
    this.condition = { ...this.condition, staleFunctions: 0 };
    return { restored, failed: 0 };
  }

  async writeCell(
    ...[{ row, column }, content, overwrite]: Parameters<PaneSession['writeCell']>
  ): ReturnType<PaneSession['writeCell']> {
    this.calls.push(
      `writeCell ${row},${column} ${content.kind === 'text' ? content.text : content.formula} ${overwrite}`,
    );
    this.maybeFail();
    return this.existing === '' || overwrite
      ? { written: true }
      : { written: false, existing: this.existing };
  }

  async annotate(findings: readonly Finding[]): Promise<AnnotateResult> {
    this.calls.push('annotate');
    this.maybeFail();
    this.annotated = findings;
    return { added: findings.length, changed: 0, removed: 0, kept: 0, means: 'notes', instead: [] };
  }

  async writeAuditSheet({
    findings,
  }: Parameters<PaneSession['writeAuditSheet']>[0]): ReturnType<PaneSession['writeAuditSheet']> {
    this.calls.push('writeAuditSheet');
    this.maybeFail();
    return { sheetName: '审核情况表', written: findings.length, explained: 0, orphaned: 0 };
  }

  async explain(keys: readonly string[], text: string): Promise<void> {
    this.calls.push(`explain ${keys.join('、')} ${text}`);
    this.maybeFail();
  }

  async writeScoreSheet(): ReturnType<PaneSession['writeScoreSheet']> {
    this.calls.push('writeScoreSheet');
    this.maybeFail();
    return { sheetName: '得分分析', forms: 2 };
  }

  async clearAnnotations(): Promise<number> {
    this.calls.push('clearAnnotations');
    const removed = this.annotated.length;
    this.annotated = [];
    return removed;
  }

  async autoAnnotate(findings: readonly Finding[]): Promise<AnnotateResult | null> {
    this.calls.push('autoAnnotate');
    this.maybeFail();
    return this.editing
      ? null
      : { added: findings.length, changed: 0, removed: 0, kept: 0, means: 'notes', instead: [] };
  }

  async readAutoOption(): Promise<boolean> {
    return this.autoOption;
  }

  async writeAutoOption(on: boolean): Promise<void> {
    this.calls.push(`自动标注 ${on}`);
    this.autoOption = on;
  }

  async applyFixes(fixes: Parameters<PaneSession['applyFixes']>[0]): ReturnType<PaneSession['applyFixes']> {
    this.calls.push('applyFixes');
    this.maybeFail();
    const blank = { content: '', isText: false, numberFormat: 'General' };
    const cells = fixes.flatMap(({ changes }) =>
      changes.map(({ place }) => ({ place, before: blank, after: blank })),
    );
    const [skipped, written] = [cells.slice(0, this.skips), cells.slice(this.skips)];
    return {
      applied: written.length,
      skipped: skipped.map(({ place }) => place),
      undo: written.length === 0 ? null : { cells: written },
    };
  }

  async undoFix({ cells }: Parameters<PaneSession['undoFix']>[0]): ReturnType<PaneSession['undoFix']> {
    this.calls.push('undoFix');
    this.maybeFail();
    return { restored: cells.length, refused: [] };
  }

  async tickAttachments(ticked: readonly string[]): Promise<void> {
    this.calls.push(`附件 ${ticked.join('、')}`);
    this.maybeFail();
    this.ticked = ticked;
  }

  async saveEvidence(items: readonly Evidence[]): Promise<void> {
    this.calls.push(`佐证 ${items.length} 份`);
    this.maybeFail();
    this.evidence = items;
  }

  async finalize(
    { signOff, report }: Parameters<PaneSession['finalize']>[0],
    { onProgress }: Parameters<PaneSession['finalize']>[1],
  ): ReturnType<PaneSession['finalize']> {
    this.calls.push(`定稿 ${signOff.preparer}`);
    this.sealedReport = report;
    this.maybeFail();
    onProgress?.({ done: 1, total: 3, title: '换公式' });
    if (this.blocking.length > 0) return { kind: 'blocked', reasons: this.blocking };
    // 窗格只看换了几条公式；登记的内容由主机测试查
    return { kind: 'sealed', seal: {} as never, findings: [], formulas: 12, values: 3 };
  }

  async restoreFinalized(): ReturnType<PaneSession['restoreFinalized']> {
    this.calls.push('撤销定稿');
    this.maybeFail();
    return { notices: this.restoreNotices };
  }

  async repairFinalize(): ReturnType<PaneSession['repairFinalize']> {
    this.calls.push('还原');
    this.maybeFail();
    return null;
  }

  async carryOver({ chosen }: CarryRequest): Promise<CarryResult> {
    this.calls.push(`结转 ${chosen.length}`);
    this.maybeFail();
    return { written: chosen.length, skipped: [], undo: { cells: [], lastYear: null } };
  }

  async undoCarryOver(): Promise<void> {
    this.calls.push('撤销结转');
    this.maybeFail();
  }

  async importValues({ chosen }: ImportRequest): Promise<ImportResult> {
    this.calls.push(`导入 ${chosen.length}`);
    this.maybeFail();
    return { written: chosen.length, skipped: [], undo: { cells: [] } };
  }

  async undoImportValues(): Promise<void> {
    this.calls.push('撤销导入');
    this.maybeFail();
  }

  async selfCheck({
    environment,
    time,
    onProgress,
  }: Parameters<PaneSession['selfCheck']>[0]): Promise<SelfCheckReport> {
    onProgress?.({ done: 0, total: 1, title: '数、文字、真假、空写入后原样读回' });
    return { kind: 'pbe-self-check', version: 1, environment, time, cancelled: false, results: this.checks };
  }

  async setUpPrint(): ReturnType<PaneSession['setUpPrint']> {
    this.calls.push('设置打印');
    this.maybeFail();
    return { sheets: 4, partly: [], grown: 0, unfitted: [] };
  }

  async hideColors(): ReturnType<PaneSession['hideColors']> {
    this.calls.push('收起填写底色');
    this.maybeFail();
    return { sheets: 4, locked: [] };
  }

  async showColors(): ReturnType<PaneSession['showColors']> {
    this.calls.push('恢复填写底色');
    this.maybeFail();
    return { sheets: 4, left: [] };
  }

  async readPaper(): ReturnType<PaneSession['readPaper']> {
    this.calls.push('看纸面');
    this.maybeFail();
    return [];
  }

  async openWorkbook(base64: string): Promise<void> {
    this.calls.push(`另开 ${base64}`);
    this.maybeFail();
  }

  async insertSheets(_base64: string, names: readonly string[]): Promise<void> {
    this.calls.push(`插入 ${names.join('、')}`);
    this.maybeFail();
  }

  async readReview(): ReturnType<PaneSession['readReview']> {
    this.maybeFail();
    return { xml: this.review, sheet: null };
  }

  async writeReview({ xml, sheet }: Parameters<PaneSession['writeReview']>[0]): Promise<void> {
    this.calls.push(sheet === null ? '写复核' : `写复核，换上${sheet.name}`);
    this.maybeFail();
    this.review = xml;
  }

  async goTo(place: Place): Promise<void> {
    this.maybeFail();
    this.visited.push(place);
  }

  async watch(handlers: WatchHandlers): Promise<() => void> {
    this.handlers = handlers;
    return () => {
      this.handlers = null;
    };
  }

  private maybeFail(): void {
    if (this.failWith !== null) throw this.failWith;
  }

  private addSheet(layout: FormLayout, project: string | null): void {
    const cells = new Map<string, SourceCell>();
    for (const { row, column, content, isFormula } of layout.cells) {
      if (content === '') continue;
      cells.set(
        keyOf(row, column),
        isFormula
          ? { value: '', formula: String(content), text: '' }
          : { value: content, formula: null, text: String(content) },
      );
    }
    this.sheets.push({ id: `{sheet-${this.sheets.length + 1}}`, layout, project, cells });
  }

  private registryXml(): string | null {
    if (this.request === null) return null;
    const { scheme, year, unit } = this.request;
    return writeRegistry({
      scheme,
      year,
      unit,
      forms: this.sheets.map(({ layout, project }) => ({
        form: layout.form.id,
        version: layout.form.version,
        project,
        sheet: layout.sheetName,
        anchors: {},
      })),
      annotations: [],
      attachments: this.ticked,
      evidence: this.evidence,
    });
  }
}
