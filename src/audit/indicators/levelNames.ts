import { rememberValue } from '../../domain';

/** 一级指标的通行叫法 → 各地的别名。依据：已发表的表（河北“效果指标”、部分地方“产出目标”“项目完成指标”、101 号文“成本指标”单列一级）。 */
const synonyms: Readonly<Record<string, readonly string[]>> = {
  产出指标: ['产出', '产出目标', '绩效产出', '项目产出', '项目产出指标', '项目完成指标', '完成指标'],
  效益指标: [
    '效益',
    '效益目标',
    '效果',
    '效果指标',
    '效果目标',
    '绩效效益',
    '项目效益',
    '项目效益指标',
    '项目效果',
    '效益效果',
  ],
  满意度指标: [
    '满意度',
    '满意度目标',
    '服务对象满意度',
    '服务对象满意度指标',
    '社会公众满意度',
    '社会公众满意度指标',
    '社会公众或服务对象满意度',
    '社会公众或服务对象满意度指标',
    '服务对象满意度目标',
  ],
  成本指标: ['成本', '成本目标', '项目成本', '成本控制', '成本控制指标', '预算成本指标'],
};

const canonical: ReadonlyMap<string, string> = new Map(
  Object.entries(synonyms).flatMap(([name, others]) =>
    [name, ...others].map((other) => [other, name] as const),
  ),
);

/**
 * 一级指标的通行叫法：效果指标 → 效益指标；不认得的原样。
 *
 * @param name 一级指标名，序号与写明的分值已去掉
 */
export const levelName = rememberValue((name: string): string => {
  const bare = name
    .replace(/\s+/g, '')
    .replace(/^[一二三四五六七八九十\d]+[、.．]|^[（(][一二三四五六七八九十\d]+[)）]/, '');
  return canonical.get(bare) ?? bare;
});
