// StageTests
