import type { SchemeIndicator } from '../../../scheme';
import { rateFormulas as rate, row, standards as standard } from './standards';

const input = '投入（15分）';
const process = '过程（55分）';
const output = '产出及效果（30分）';

/**
 * 岳阳（公路局、科技局、审计局公开表）：投入 15＝在职 5、三公变动 5、重点支出 5；预算调整率 3 分四档。
 * 过程其余分值与产出效果 30 分公开材料没有印全，补齐处标 MEMORY，可改。
 */
export const yueyangIndicators: readonly SchemeIndicator[] = [
  row(input, '预算配置', '在职人员控制率', 5, standard.atMostPerPoint('0.5分'), 'PUBLIC', rate.staff),
  row(
    input,
    '预算配置',
    '“三公经费”变动率',
    5,
    standard.notAboveZero('0.5分'),
    'PUBLIC',
    rate.threePublicChange,
  ),
  row(
    input,
    '预算配置',
    '重点支出安排率',
    5,
    '90%（含）以上计5分；80%（含）—90%计4分；70%（含）—80%计3分；60%（含）—70%计2分；低于60%不得分',
    'PUBLIC',
  ),
  row(process, '预算执行', '预算完成率', 8, standard.belowPerFive('2分'), 'MEMORY', rate.finish),
  row(
    process,
    '预算执行',
    '预算调整率',
    3,
    standard.adjustment('3', '2', '1', '0.5'),
    'PUBLIC',
    rate.adjustment,
  ),
  row(process, '预算执行', '支付进度率', 3, '得分=支付进度率×分值', 'MEMORY'),
  row(
    process,
    '预算执行',
    '资金结余（结余÷上年结转）',
    3,
    '=0计3分；0—100%（含）计2分；大于100%不得分',
    'PUBLIC',
  ),
  row(process, '预算管理', '公用经费控制率', 8, standard.atMostPerPoint('1分'), 'MEMORY', rate.publicFunds),
  row(process, '预算管理', '“三公经费”控制率', 6, standard.atMostPerPoint('1分'), 'PUBLIC', rate.threePublic),
  row(process, '预算管理', '政府采购执行率', 6, standard.awayPerFive('2分'), 'MEMORY', rate.procurement),
  row(
    process,
    '预算管理',
    '管理制度健全性',
    3,
    '①有财务管理、会计核算制度；②制度合法、合规、完整；③得到有效执行，每项1分',
    'PUBLIC',
  ),
  row(process, '预算管理', '资金使用合规性', 3, standard.violations('1分'), 'PUBLIC'),
  row(
    process,
    '预算管理',
    '预决算信息公开性',
    6,
    '①按规定内容公开；②按规定时限公开；③信息真实、完整、准确，每项2分',
    'MEMORY',
  ),
  row(process, '资产管理', '固定资产利用率', 6, standard.belowPerFive('1分'), 'MEMORY', rate.asset),
  row(output, '职责履行', '重点工作实际完成率', 12, '100%计满分，未完成的按完成比例计分', 'MEMORY'),
  row(output, '履职效益', '经济效益和社会效益', 12, standard.effect('12', '6'), 'MEMORY'),
  row(output, '履职效益', '社会公众或服务对象满意度', 6, standard.satisfaction, 'MEMORY', rate.satisfaction),
];
