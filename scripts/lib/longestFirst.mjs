import { relative } from 'node:path';
import { BaseSequencer } from 'vitest/node';

/**
 * 一组里先跑的文件，从长到短。没有上次的用时可看（新克隆）时 vitest 按文件大小排，
 * 而浏览器里走一整天的两个文件只有三行，排到末尾就是一个核干等另一个。
 */
export const longestFirst = [
  'test/e2e/dayOnMicrosoft365.test.ts',
  'test/e2e/dayOnLtsc.test.ts',
  'test/e2e/rollUp.test.ts',
  'test/e2e/submitPages.test.ts',
  'test/e2e/adopt.test.ts',
  'test/e2e/pane.test.ts',
  'test/e2e/audit.test.ts',
  'test/host/cli/finalizeAndVerify.test.ts',
  'test/host/workbook/compatibility.test.ts',
  'test/host/workbook/scoreSheet.test.ts',
  'test/host/workbook/finalize/finalize.test.ts',
  'test/host/xlsx/editedBooks.test.ts',
  'test/host/workbook/repair.test.ts',
  'test/host/seal/resaved.test.ts',
  'test/host/workbook/finalize/faults.test.ts',
  'test/host/workbook/adopt/adopt.test.ts',
  'test/unit/recognize/transforms.test.ts',
  'test/unit/audit/selfConsistency.test.ts',
  'test/unit/audit/auditor.test.ts',
];

/** 分组的次序：浏览器的常在等，先跑，空出来的处理器有主机测试接着用；单元测试的文件都短，放在末尾两个核一起收工。 */
const projects = ['e2e', 'host', 'mocked', 'unit'];

/** 先看哪一组，再看 {@link longestFirst}，其余照 vitest（上次的用时、文件大小）。 */
export class LongestFirst extends BaseSequencer {
  async sort(files) {
    const place = (spec) => {
      const at = longestFirst.indexOf(relative(this.ctx.config.root, spec.moduleId).replaceAll('\\', '/'));
      return at < 0 ? longestFirst.length : at;
    };
    const group = ({ project }) => projects.indexOf(project.name);
    return (await super.sort(files)).sort((a, b) => group(a) - group(b) || place(a) - place(b));
  }
}
