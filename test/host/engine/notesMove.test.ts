import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bootHost } from '../support/bootHost';

/** 一步：用户或加载项会做的事；`row` 1 起。 */
type Step =
  | { readonly kind: 'write' | 'type' | 'insert' | 'delete' | 'select'; readonly row: number }
  | { readonly kind: 'settle' };

const row = fc.integer({ min: 2, max: 14 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constantFrom('write', 'type', 'insert', 'delete', 'select'), row }),
  fc.record({ kind: fc.constant('settle' as const) }),
);

it('备注随插删行走，插一行就挪一行：写过、敲过、选过别处，同一批里，隔一会儿，都一样', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(row, { minLength: 1, maxLength: 8 }),
      fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
      async (rows, batches) => {
        const host = await bootHost({ profile: 'm365cdn' });
        let expected = new Map(rows.map((each) => [String(each), each]));
        await Excel.run(async (context) => {
          const second = context.workbook.worksheets.add('二');
          for (const each of rows) second.notes.add(`B${each}`, String(each));
          await context.sync();
        });
        for (const batch of batches) {
          await Excel.run(async (context) => {
            const sheet = context.workbook.worksheets.getItem('二');
            for (const each of batch) {
              if (each.kind === 'settle') await context.sync();
              else if (each.kind === 'write') sheet.getRange(`C${each.row}`).values = [[each.row]];
              else if (each.kind === 'type') await host.typeInto('二', `D${each.row}`, '7');
              else if (each.kind === 'select') sheet.getRange(`C${each.row}`).select();
              else {
                const line = sheet.getRange(`${each.row}:${each.row}`);
                if (each.kind === 'insert') line.insert('Down');
                else line.delete('Up');
                await context.sync();
                expected = new Map(
                  [...expected]
                    .filter(([, at]) => each.kind === 'insert' || at !== each.row)
                    .map(([text, at]) => {
                      if (each.kind === 'insert') return [text, at >= each.row ? at + 1 : at];
                      return [text, at > each.row ? at - 1 : at];
                    }),
                );
              }
            }
            await context.sync();
          });
          const notes = host.engine.notes(host.sheetId('二'));
          expect(notes.map(({ r, text }) => [text, r + 1]).sort()).toEqual([...expected].sort());
        }
        host.dispose();
      },
    ),
    { numRuns: 40, seed: 12 },
  );
});
