import { ActionType, type RequestBody } from '../../../src/host/protocol/wire';

/** 写东西的几类动作：设属性、调方法；其余是取对象、读。 */
const writing: readonly number[] = [ActionType.SetProperty, ActionType.Method, ActionType.Update];

/** 写在这些对象上的算一种：一样一样多，写法彼此一样。没有名字又设 Style、Color 的是边框。 */
const alike: Readonly<Record<string, string>> = {
  Format: '样子',
  Font: '样子',
  Fill: '样子',
  PageLayout: '打印',
  DefaultForAllPages: '打印',
  HorizontalPageBreaks: '打印',
  DataValidation: '有效性',
};
const border = /^(?:Style|Color|Weight)$/;

/** 一批的每个动作是哪一种：写在哪样对象上、写什么，如 `GetRange.Formulas`；取对象、读都算一种。 */
export const kindsOf = ({ Actions, ObjectPaths }: RequestBody): readonly string[] =>
  Actions.map(({ ActionType: type, Name, ObjectPathId, ObjectState }) => {
    if (!writing.includes(type)) return '取对象、读';
    const target = ObjectPaths[ObjectPathId]?.Name ?? '';
    if (target === '' && border.test(Name)) return '样子';
    return alike[target] ?? `${target}.${[Name, ...Object.keys(ObjectState ?? {})].join(' ')}`;
  });
