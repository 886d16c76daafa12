// Stands in for a style sheet in component tests: jsdom does not lay anything out.
export default {};
