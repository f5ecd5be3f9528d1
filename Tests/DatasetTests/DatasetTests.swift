// DatasetTests
