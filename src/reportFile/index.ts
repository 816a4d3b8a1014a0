/** 报告 ⇄ .docx 文件；写文档的库用到才装。 */
export { writeDocx, type WriteOptions } from './writeDocx';
export {
  checkReportDocx,
  hasTies,
  paragraphsOf,
  quoteReportDocx,
  reportDocx,
  staleSentences,
  updateReportDocx,
  type UpdatedReport,
  type WrittenReport,
} from './reportFile';
