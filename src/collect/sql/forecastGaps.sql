-- 自评得分比复核预估高出许多的项目，差得多的在前。
WITH 取用 AS ({{取用}})
SELECT p.摘要, p.单位, p.项目, p.总分, p.复核预估, p.预估依据, p.工作表, p.单元格
FROM {{项目}} p JOIN 取用 u ON p.摘要 = u.摘要
WHERE p.总分 - p.复核预估 >= {{高出}}
ORDER BY p.总分 - p.复核预估 DESC, p.单位, p.项目, p.摘要
LIMIT {{上限}}
