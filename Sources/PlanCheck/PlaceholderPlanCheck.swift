// PlanCheck
