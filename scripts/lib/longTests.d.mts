/** 平时抽样、`npm run long` 全跑的测试文件，从仓库根起的路径。 */
export function longTests(root: string): string[];
