/** 收集里碰磁盘的部分（只在 Node 里用）。 */
export { isCached, loadCached, saveCached } from './bookCache';
export { PartitionWriter } from './lakeWriter';
export { readManifests, writeManifest, type Manifest } from './manifest';
export { readRegion, readTable, readWhole, tableFiles } from './readLake';
export { writeLake, type LakeInput } from './writeLake';
export { countOf, fillSql, microOf, openDuck, type Duck } from './duck';
export { rollUpDuck } from './rollUpDuck';
export { acrossDuck } from './acrossDuck';
export { summarizeLake, type EngineChoice, type LakeSummary } from './summarizeLake';
