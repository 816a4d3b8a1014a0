import { describe, expect, it } from 'vitest';
import {
  dec,
  readStandard,
  readStandardInput,
  scoreByStandard,
  type CellInput,
} from '../../../../src/domain';

const scoreOf = (text: string, points: number, value: CellInput): string => {
  const reading = readStandard(text, dec(points));
  if (!reading.ok) throw new Error(reading.problems[0]!.message);
  const input = readStandardInput(reading.standard, value);
  if (input.ok) return scoreByStandard(reading.standard, input.input, dec(points)).toString();
  return input.blank ? '' : input.message;
};

const late = '按时报送得5分，每延迟一天扣1分，扣完为止';
const lateBands = '按期完成得5分；逾期15天以内得3分；逾期15天以上不得分';
const lateSteps = '2023年12月31日前完成得5分，每逾期10天扣1分';
const days = '≤30天得5分；30-60天得3分；60天以上不得分';
const found = '每发现一例不符扣1分，扣完为止';
const satisfied = '满意度≥95%得5分；90%（含）-95%得3分；90%以下不得分';
const share = '得分=执行率×分值';
const over = '100%（含）以下计满分；每超过1个百分点扣0.5分，扣完为止';
const small = '≤0计满分；每超过1个百分点扣分值的10%，扣完为止';
const sessions = '举办培训12期及以上得5分，10-11期得3分，10期以下不得分';
const road = '新建公路达到20公里得满分，未达到的按实际完成比例计分';

describe('光写一个数说不清是什么的，不计分', () => {
  it.each([late, lateBands, lateSteps, days, found])('日期存成的数当不了天数、例数：%s', (text) => {
    expect(scoreOf(text, 5, 45_291)).toContain('像是日期（2023年12月31日）存成的数');
    expect(scoreOf(text, 5, '45291')).toContain('2023年12月31日');
    expect(scoreOf(text, 5, 0)).toBe('5');
  });

  it.each([satisfied, share, over])('85 不是率，不当 8500%%：%s', (text) => {
    expect(scoreOf(text, 5, 85)).toContain('85% 请写上百分号');
    expect(scoreOf(text, 5, 45_291)).toContain('像是日期');
    expect(scoreOf(text, 5, '85%')).toBe(scoreOf(text, 5, 0.85));
    expect(scoreOf(text, 5, '350%')).not.toContain('不像率');
    expect(scoreOf(text, 5, 2)).not.toContain('不像率');
  });

  it('各个界限都是百分之几的，2 是 2% 还是 200% 说不准', () => {
    expect(scoreOf(small, 5, 2)).toContain('不像率');
    expect(scoreOf(small, 5, -3)).toContain('不像率');
    expect(scoreOf(small, 5, '2%')).toBe('4');
    expect(scoreOf(small, 5, 0.02)).toBe('4');
    expect(scoreOf(small, 5, 1.1453)).toBe('0');
  });

  it('数十个以上的，光写 1、0.8 可能是完成率；写了单位的照读', () => {
    expect(scoreOf(sessions, 5, 1)).toContain('可能是个数，也可能是完成率');
    expect(scoreOf(sessions, 5, '1期')).toBe('0');
    expect(scoreOf(sessions, 5, 0.95)).toContain('应是整数');
    expect(scoreOf(road, 5, 0.8)).toContain('可能是个数，也可能是完成率');
    expect(scoreOf(road, 5, 1)).toContain('可能是个数，也可能是完成率');
    expect(scoreOf(road, 5, '95%')).toContain('指标值“95%”是率');
    expect(scoreOf(road, 5, 10)).toBe('2.5');
  });

  it('几千几万的个数不当日期', () => {
    const text = '发放宣传资料不少于5000份得5分，每少500份扣1分，扣完为止';
    expect(scoreOf(text, 5, 45_291)).toBe('5');
    expect(scoreOf(text, 5, 4500)).toBe('4');
  });
});
