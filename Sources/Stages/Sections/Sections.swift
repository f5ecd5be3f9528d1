// Sections
