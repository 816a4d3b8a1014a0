import type { SchemeIndicator } from '../../../scheme';
import { rateFormulas as rate, row, standards as standard } from './standards';

const input = '投入（13分）';
const process = '过程（61分）';
const output = '产出及效率（26分）';
const managed = '预算管理';

/**
 * 湖南省“2015”模板（雨花区2022、51dongshi）：在职 5、三公变动 8、完成率 5、预算控制率 5、楼堂馆所 5＋5。
 * 预算管理、资产管理各项分值公开材料没有印全，按过程 61 分补齐，标 MEMORY，可改。
 */
export const hunanIndicators: readonly SchemeIndicator[] = [
  row(input, '预算配置', '在职人员控制率', 5, standard.atMostPerPoint('0.5分'), 'PUBLIC', rate.staff),
  row(
    input,
    '预算配置',
    '“三公经费”变动率',
    8,
    standard.notAboveZero('0.8分'),
    'PUBLIC',
    rate.threePublicChange,
  ),
  row(process, '预算执行', '预算完成率', 5, standard.belowPerFive('2分'), 'PUBLIC', rate.finish),
  row(process, '预算执行', '预算控制率', 5, standard.adjustment('5', '4', '3', '2'), 'PUBLIC', rate.addition),
  row(
    process,
    '预算执行',
    '新建楼堂馆所面积控制率',
    5,
    standard.building('2分'),
    'PUBLIC',
    rate.buildingArea,
  ),
  row(
    process,
    '预算执行',
    '新建楼堂馆所投资概算控制率',
    5,
    standard.building('2分'),
    'PUBLIC',
    rate.buildingCost,
  ),
  row(process, managed, '公用经费控制率', 8, standard.atMostPerPoint('1分'), 'MEMORY', rate.publicFunds),
  row(process, managed, '“三公经费”控制率', 7, standard.atMostPerPoint('1分'), 'MEMORY', rate.threePublic),
  row(process, managed, '政府采购执行率', 6, standard.awayPerFive('2分'), 'MEMORY', rate.procurement),
  row(
    process,
    managed,
    '管理制度健全性',
    4,
    '①有内部财务管理制度、会计核算制度；②有本部门厉行节约制度；③相关制度合法、合规、完整；④相关制度得到有效执行，每项1分',
    'MEMORY',
  ),
  row(process, managed, '资金使用合规性', 5, standard.violations('1分'), 'PUBLIC'),
  row(
    process,
    managed,
    '预决算信息公开性',
    5,
    '①按规定内容公开；②按规定时限公开；③基础数据和会计信息真实；④完整；⑤准确，每项1分',
    'MEMORY',
  ),
  row(process, '资产管理', '固定资产利用率', 6, standard.belowPerFive('1分'), 'MEMORY', rate.asset),
  row(output, '职责履行', '重点工作实际完成率', 8, '100%计满分，未完成的按完成比例计分', 'MEMORY'),
  row(output, '履职效益', '经济效益和社会效益', 6, standard.effect('6', '3'), 'MEMORY'),
  row(output, '履职效益', '行政效能', 6, standard.effect('6', '3'), 'MEMORY'),
  row(output, '履职效益', '社会公众或服务对象满意度', 6, standard.satisfaction, 'MEMORY', rate.satisfaction),
];
