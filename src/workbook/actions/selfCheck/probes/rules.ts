import type { Probe } from '../probe';

/** 条件格式、数据有效性、保护。 */
export const ruleProbes: readonly Probe[] = [
  {
    id: 'conditionalFormat.moves',
    title: '插行后条件格式跟着格子走',
    affects: '边录边变色',
    observe: async ({ context, sheet }) => {
      const format = sheet.getRange('B3').conditionalFormats.add('Custom');
      format.custom.rule.formula = '=ISTEXT($B$3)';
      format.custom.format.fill.color = '#FDE7E9';
      await context.sync();
      sheet.getRange('2:2').insert('Down');
      const all = sheet.getRange('B4').conditionalFormats.load('items/type');
      await context.sync();
      const range = all.items[0]?.getRange().load('address');
      const rule = all.items[0]?.custom.rule.load('formula');
      await context.sync();
      return {
        count: all.items.length,
        area: range?.address.replace(/^.*!/, '') ?? '',
        formula: rule?.formula ?? '',
      };
    },
  },
  {
    id: 'validation.list',
    title: '下拉列表写入后读回',
    affects: '完成档次下拉',
    observe: async ({ context, sheet }) => {
      const { dataValidation } = sheet.getRange('A1');
      dataValidation.rule = { list: { inCellDropDown: true, source: '达成,部分达成,未达成' } };
      dataValidation.load('rule,type');
      await context.sync();
      return { type: dataValidation.type, source: dataValidation.rule.list?.source as string };
    },
  },
  {
    id: 'validation.notEnforced',
    title: '加载项写入不受数据有效性拦截',
    affects: '填入数据文件里的原样文字',
    observe: async ({ context, sheet }) => {
      const range = sheet.getRange('A1');
      range.dataValidation.rule = { decimal: { formula1: 0, operator: 'GreaterThan' } };
      range.values = [['2.46 ✓']];
      range.load('values');
      await context.sync();
      return range.values;
    },
  },
  {
    id: 'protection.locked',
    title: '保护后写锁定格被拒绝，写未锁定格可以，撤销保护后都可以',
    affects: '定稿与撤销定稿',
    observe: async ({ context, sheet }) => {
      sheet.getRange('A2').format.protection.locked = false;
      sheet.protection.protect({ allowFormatCells: false });
      await context.sync();
      const attempt = async (address: string): Promise<string> => {
        sheet.getRange(address).values = [[1]];
        try {
          await context.sync();
          return '写入';
        } catch (error) {
          return (error as { code?: string }).code ?? '出错';
        }
      };
      const [locked, unlocked] = [await attempt('A1'), await attempt('A2')];
      sheet.protection.unprotect();
      return { locked, unlocked, after: await attempt('A1') };
    },
  },
];
