/** 一份财政局那样的 Word 表：拍照用，表头、指标、分值照常见的项目支出绩效自评表写。 */
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';

const cell = (text, columnSpan = 1) => new TableCell({ columnSpan, children: [new Paragraph(text)] });

const row = (...cells) =>
  new TableRow({ children: cells.map((each) => (Array.isArray(each) ? cell(...each) : cell(each))) });

const rows = [
  row(['项目名称', 1], ['智慧平台运行维护', 7]),
  row(['主管部门', 1], ['某某局', 3], ['实施单位', 1], ['某某中心', 3]),
  row(['项目资金（万元）', 2], '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'),
  row(['年度资金总额', 2], '40', '40', '38.5', '10', '', ''),
  row(['其中：当年财政拨款', 2], '40', '40', '38.5', '—', '', '—'),
  row(
    '一级指标',
    '二级指标',
    '三级指标',
    '年度指标值',
    '实际完成值',
    '分值',
    '得分',
    '偏差原因分析及改进措施',
  ),
  row('产出指标', '数量指标', '运行系统数量', '≥3个', '3个', '20', '', ''),
  row('产出指标', '质量指标', '系统正常运行率', '≥98%', '99.2%', '20', '', ''),
  row('产出指标', '时效指标', '故障响应时间', '≤2小时', '3小时', '10', '', ''),
  row('效益指标', '社会效益指标', '服务企业数量', '≥200家', '236家', '30', '', ''),
  row('满意度指标', '服务对象满意度指标', '使用人员满意度', '≥95%', '96%', '10', '', ''),
  row(['总分', 5], '100', '', ''),
];

/** 返回 .docx 的全文。 */
export const bureauTemplate = () =>
  Packer.toBuffer(
    new Document({
      sections: [{ children: [new Paragraph('项目支出绩效自评表（2023年度）'), new Table({ rows })] }],
    }),
  );
