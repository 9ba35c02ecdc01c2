import '../../db/copy-worker.ts'
