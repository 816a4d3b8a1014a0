import { describe, expect, it } from 'vitest';
import { displayWidth, textTable } from '../../../src/cli/output/textTable';
import { parseArguments } from '../../../src/cli/parseArguments';
import { pbe } from './collectingTerminal';

describe('命令写法', () => {
  it.each([
    [['飞'], '没有命令 飞'],
    [['check'], '请写要审核的 .xlsx 文件'],
    [['check', 'a.xlsx', '--jsn'], '不认识选项 --jsn'],
    [['fill', 'a.json'], '-o 成品.xlsx 或 --out-dir'],
    [['fill', 'a.json', '-o', 'a.xlsx', '--out-dir', 'b'], '二选一'],
    [['fill', '-o', 'a.xlsx'], '请写数据文件'],
    [['fill', 'a.json', '-o'], '后面要写一个值'],
    [['help', '飞'], '没有命令 飞'],
    [['toString'], '没有命令 toString'],
  ])('pbe %j 写错了：退出码 2，说明在标准错误', async (args, message) => {
    const { code, out, error } = await pbe('.', ...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toContain(message);
  });

  it('帮助：总的、各命令的；不写命令也给帮助', async () => {
    expect(await pbe('.')).toEqual(await pbe('.', '--help'));
    expect((await pbe('.', 'help', 'fill')).out).toBe((await pbe('.', 'fill', '--help')).out);
    expect((await pbe('.', 'help', 'check')).out).toContain('--json');
  });

  it('列出方案与函数', async () => {
    expect((await pbe('.', 'schemes')).out).toMatch(/^hengyang-2022 .*2022/m);
    expect((await pbe('.', 'functions')).out).toMatch(/^PBE\.EXECRATE\(执行数, /m);
  });

  it('-- 之后都是文件名，--名=值 也认', () => {
    const parsed = parseArguments(
      ['--out-dir=甲', '--', '-a.json'],
      [{ name: '--out-dir', takesValue: true }],
    );
    expect(parsed.value('--out-dir')).toBe('甲');
    expect(parsed.operands).toEqual(['-a.json']);
  });
});

describe('对齐的表', () => {
  it('汉字占两格，最后一列不补空格，换行变空格', () => {
    expect(displayWidth('编制数 15')).toBe(9);
    expect(
      textTable([
        ['格', '值'],
        ['A1', '一\n二'],
      ]),
    ).toEqual(['格  值', 'A1  一 二']);
  });
});
