import type { Probe } from '../probe';

/** 备注与批注：审核标注的两种手段。 */
export const annotationProbes: readonly Probe[] = [
  {
    id: 'notes.add',
    title: '备注：加、读、删',
    affects: '审核并标注',
    needs: ['ExcelApi', '1.18'],
    member: ['Worksheet', 'notes'],
    observe: async ({ context, sheet }) => {
      sheet.notes.add('B2', 'PBE 审核：自检');
      const notes = sheet.notes.load('items/content');
      await context.sync();
      const found = notes.items.map(({ content }) => content);
      for (const note of notes.items) note.delete();
      const left = sheet.notes.load('items');
      await context.sync();
      return { found, left: left.items.length };
    },
  },
  {
    id: 'comments.add',
    title: '批注：加、按格取、删；同一格再加报错',
    affects: '没有备注功能的 Office（LTSC 2021）上的标注',
    needs: ['ExcelApi', '1.10'],
    observe: async ({ context, sheet }) => {
      const cell = sheet.getRange('B2');
      const comment = context.workbook.comments.add(cell, 'PBE 审核：自检');
      comment.load('content');
      await context.sync();
      const { content } = comment;
      context.workbook.comments.add(cell, '第二条');
      const second = await context.sync().then(
        () => '写入',
        (error: { code?: string }) => error.code ?? '出错',
      );
      context.workbook.comments.getItemByCell(cell).delete();
      const left = sheet.comments.load('items');
      await context.sync();
      return { content, second, left: left.items.length };
    },
  },
];
