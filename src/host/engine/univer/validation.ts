import type { DvRule, DvType } from '../port';
import { freshId, toRange, toRect, type Context } from './context';
import { SheetDataValidationModel } from './kit';

const ERROR_STYLES = ['Information', 'Stop', 'Warning'];
const STOP = 1;
const LIST_AS_TEXT = 1;

/** 数据有效性。 */
export class Validation {
  constructor(private readonly context: Context) {}

  list(id: string): DvRule[] {
    return this.context.injector
      .get(SheetDataValidationModel)
      .getRules(this.context.unitId, id)
      .map((rule) => ({
        id: rule.uid,
        ranges: rule.ranges.map(toRect),
        type: rule.type as DvType,
        formula1: rule.formula1 ?? '',
        formula2: rule.formula2,
        operator: rule.operator,
        allowBlank: rule.allowBlank !== false,
        error: {
          title: rule.errorTitle ?? '',
          message: rule.error ?? '',
          style: ERROR_STYLES[rule.errorStyle ?? STOP] ?? 'Stop',
          show: Boolean(rule.showErrorMessage),
        },
        prompt: {
          title: rule.promptTitle ?? '',
          message: rule.prompt ?? '',
          show: Boolean(rule.showInputMessage),
        },
      }));
  }

  add(id: string, rule: Omit<DvRule, 'id'>): string {
    const uid = freshId('dv');
    this.context.must('sheet.command.addDataValidation', {
      unitId: this.context.unitId,
      subUnitId: id,
      rule: {
        uid,
        type: rule.type,
        formula1: rule.formula1,
        formula2: rule.formula2,
        operator: rule.operator,
        ranges: rule.ranges.map(toRange),
        allowBlank: rule.allowBlank,
        showDropDown: true,
        renderMode: rule.type === 'list' ? LIST_AS_TEXT : undefined,
        errorStyle: Math.max(0, ERROR_STYLES.indexOf(rule.error?.style ?? 'Stop')),
        error: rule.error?.message,
        errorTitle: rule.error?.title,
        showErrorMessage: rule.error?.show !== false,
        promptTitle: rule.prompt?.title,
        prompt: rule.prompt?.message,
        showInputMessage: Boolean(rule.prompt?.show),
      },
    });
    return uid;
  }

  remove(id: string, ruleId: string): void {
    this.context.run('sheet.command.remove-data-validation-rule', {
      unitId: this.context.unitId,
      subUnitId: id,
      ruleId,
    });
  }
}
