/** 方案与方案文件的互相换；校验要整套评分标准的读法，所以用到才下载。 */
export { exportScheme, importScheme, schemeFromSubmission } from '../../../submission';
